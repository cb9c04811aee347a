import { Anchor, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { date, percent } from '../../../lib/format';
import { ErrorState } from '../../../ui/error-state/error-state';
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
      <Title order={2}>{t('insights.trend')}</Title>
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
          <Table mt="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('insights.when')}</Table.Th>
                <Table.Th>{t('insights.score')}</Table.Th>
                <Table.Th>{t('scans.history.risk')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {trends.points.map((point) => (
                <Table.Tr key={point.scanId}>
                  <Table.Td>{date(point.takenAt)}</Table.Td>
                  <Table.Td>{percent(point.score)}</Table.Td>
                  <Table.Td>{t(`scans.risk.${point.level ?? 'NONE'}`)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </details>
      </Stack>
    </section>
  );
}
