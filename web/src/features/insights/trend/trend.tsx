import { Anchor, Loader, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { date, percent } from '../../../lib/format';
import { ErrorState } from '../../../ui/error-state/error-state';
import { Table } from '../../../ui/table/table';
import { useTrends } from '../api/use-insights';
import { TrendChart } from './trend-chart';

/** Findings over time, with how far two photos of the same place lie apart anyway; the same as a table and as a picture. */
export function Trend() {
  const { t } = useTranslation();
  const { data: trends, error, refetch } = useTrends();
  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (!trends) {
    return <Loader aria-label={t('loading')} />;
  }
  if (trends.points.length === 0) {
    return null;
  }
  return (
    <section>
      <Title order={2} mb="xs">{t('insights.trend')}</Title>
      {trends.noise && (
        <Text c="dimmed" mb="md" maw={720}>
          {t('insights.noise', {
            points: Math.round(trends.noise.scoreDifference * 100),
            photos: trends.noise.photos,
            lesions: trends.noise.lesions,
          })}
        </Text>
      )}
      <TrendChart points={trends.points} noise={trends.noise?.scoreSd ?? 0} />
      <Stack gap="xs" mt="sm">
        <Anchor href="/api/insights/trends.png" download="cutis-trend.png" size="sm">
          {t('insights.picture')}
        </Anchor>
        <details>
          <summary>{t('insights.table')}</summary>
          <Table>
            <thead>
              <tr>
                <th>{t('insights.when')}</th>
                <th>{t('insights.score')}</th>
                <th>{t('scans.history.risk')}</th>
              </tr>
            </thead>
            <tbody>
              {trends.points.map((point) => (
                <tr key={point.scanId}>
                  <td>{date(point.takenAt)}</td>
                  <td>{percent(point.score)}</td>
                  <td>{t(`scans.risk.${point.level ?? 'NONE'}`)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </details>
      </Stack>
    </section>
  );
}
