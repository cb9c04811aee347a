import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconCamera, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/use-scan';
import { RiskBadge } from '../../risk-badge/risk-badge';

/** What it says in one sentence, how urgent it is, and the next step as a button. */
export function Finding({ report }: { report: Report }) {
  const { t } = useTranslation();
  const level = report.risk?.level ?? 'NONE';
  const headline =
    report.outcome === 'FINDING'
      ? t(`scans.headline.${level}`, { name: report.candidates[0]?.name })
      : t(`scans.headline.${report.outcome}`);
  return (
    <Stack gap="md" align="flex-start">
      <RiskBadge level={level} />
      <Title order={1}>{headline}</Title>
      {report.risk && <Text fw={600}>{t(`scans.urgency.${report.risk.urgency}`)}</Text>}
      {report.outcome === 'REFUSED' && (
        <List>
          {report.advice.map((advice) => (
            <List.Item key={advice.code}>{advice.text}</List.Item>
          ))}
        </List>
      )}
      <Text size="sm" c="dimmed">
        {report.disclaimer}
      </Text>
      <Group className="no-print">
        {report.outcome !== 'FINDING' ? (
          <Button component={Link} to="/scans/new" size="md" leftSection={<IconCamera size={20} />}>
            {t('scans.result.retake')}
          </Button>
        ) : level === 'LOW' ? (
          <Button component={Link} to="/scans/new" size="md" leftSection={<IconCamera size={20} />}>
            {t('scans.result.another')}
          </Button>
        ) : (
          <Button size="md" leftSection={<IconPrinter size={20} />} onClick={() => print()}>
            {t('scans.result.print')}
          </Button>
        )}
      </Group>
      {report.risk && (
        <div>
          <Title order={2} size="h3" mb={4}>
            {t('scans.result.why')}
          </Title>
          <List spacing={4}>
            {report.risk.reasons.map((reason) => (
              <List.Item key={reason}>{reason}</List.Item>
            ))}
          </List>
        </div>
      )}
      {report.outcome !== 'REFUSED' && (
        <div>
          <Title order={2} size="h3" mb={4}>
            {t('scans.result.next')}
          </Title>
          <List spacing={4}>
            {report.recommendations.map((step) => (
              <List.Item key={step.code}>{step.text}</List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  );
}
