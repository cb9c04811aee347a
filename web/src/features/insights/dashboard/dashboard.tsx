import { Button, Group, Loader, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { useMe } from '../../identity/session';
import { RiskBadge } from '../../scans/risk-badge/risk-badge';
import { type Dashboard as DashboardData, useDashboard } from '../api/use-insights';
import { LatestFindings } from './latest-findings';
import { NextSteps } from './next-steps';

/** Drawn by a library that only this part needs. */
const Trend = lazy(() => import('../trend/trend').then((part) => ({ default: part.Trend })));

export function Dashboard() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const { data: dashboard, error, refetch } = useDashboard();
  return (
    <Stack gap="xl">
      <Group justify="space-between">
        <Title order={1}>{me ? t('insights.hello', { name: me.firstName }) : t('insights.title')}</Title>
        <Button component={Link} to="/scans/new" size="md" leftSection={<IconCamera size={20} />}>
          {t('home.start')}
        </Button>
      </Group>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!dashboard && !error && <Loader aria-label={t('loading')} />}
      {dashboard && (
        <>
          <SimpleGrid cols={{ base: 1, md: dashboard.places > 0 ? 2 : 1 }} spacing="lg">
            {dashboard.places > 0 && <Standing dashboard={dashboard} />}
            <NextSteps steps={dashboard.steps} />
          </SimpleGrid>
          {dashboard.scans > 0 && (
            <>
              <LatestFindings findings={dashboard.latest} />
              <Suspense fallback={<Loader aria-label={t('loading')} />}>
                <Trend />
              </Suspense>
            </>
          )}
        </>
      )}
    </Stack>
  );
}

/** The worst place leads, and the rule is said. */
function Standing({ dashboard }: { dashboard: DashboardData }) {
  const { t } = useTranslation();
  const { levels, leading } = dashboard;
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="standing">
      <Stack gap="sm" align="flex-start">
        <Title order={2} id="standing">
          {t('insights.standing')}
        </Title>
        <RiskBadge level={dashboard.level ?? 'NONE'} />
        <Text>
          {t('insights.places', { count: dashboard.places })}:{' '}
          {(['high', 'medium', 'low'] as const)
            .filter((level) => levels[level] > 0)
            .map((level) => t(`insights.level.${level}`, { count: levels[level] }))
            .join(' · ')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('insights.rule')}
        </Text>
        {leading && (
          <Button component={Link} to={`/scans/${leading.scanId}`} variant="default">
            {t('insights.leading')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
