import { Anchor, Group, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { day } from '../../../lib/format';
import { RiskBadge } from '../../scans/risk-badge/risk-badge';
import type { FindingInTime } from '../api/use-insights';
import classes from './latest-findings.module.css';

export function LatestFindings({ findings }: { findings: FindingInTime[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('insights.latest')}</Title>
        <Anchor component={Link} to="/scans">
          {t('insights.allScans')}
        </Anchor>
      </Group>
      <SimpleGrid component="ul" cols={{ base: 2, sm: 4 }} p={0} m={0}>
        {findings.map((finding) => (
          <li key={finding.scanId} className={classes.card}>
            <Link to="/scans/$scanId" params={{ scanId: finding.scanId }} className={classes.link}>
              <img src={`/api/scans/${finding.scanId}/photo?size=thumb`} alt="" loading="lazy" className={classes.photo} />
              <Text size="sm" fw={600} lineClamp={2}>
                {finding.conditionName ?? t('scans.headline.REFUSED')}
              </Text>
              <Text size="sm" c="dimmed">
                {day(finding.takenAt)}
              </Text>
              <div className={classes.level}>
                <RiskBadge level={finding.level ?? 'NONE'} />
              </div>
            </Link>
          </li>
        ))}
      </SimpleGrid>
    </section>
  );
}
