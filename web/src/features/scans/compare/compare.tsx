import { Alert, Loader, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { date, percent } from '../../../lib/format';
import { ErrorState } from '../../../ui/error-state/error-state';
import { Table } from '../../../ui/table/table';
import { useTrends } from '../../insights/api/use-insights';
import { type Scan, useScan } from '../api/use-scan';
import { PhotoWithOverlays } from '../result/photo/photo-with-overlays';
import { FACTORS } from '../result/factors/factors';
import { RiskBadge } from '../risk-badge/risk-badge';

/** Two scans beside each other, the older one first, and whether their difference says anything. */
export function Compare() {
  const { t } = useTranslation();
  const { a, b } = useSearch({ from: '/scans/compare' });
  const [one, other] = [useScan(a), useScan(b)];
  const error = one.error ?? other.error;
  if (error) {
    return <ErrorState error={error} />;
  }
  if (!one.data || !other.data) {
    return <Loader aria-label={t('loading')} />;
  }
  const pair = [one.data, other.data].sort((x, y) => taken(x).localeCompare(taken(y))) as [Scan, Scan];
  return (
    <Stack gap="lg">
      <Title order={1}>{t('scans.compare.title')}</Title>
      <SimpleGrid cols={2} spacing={{ base: 'xs', sm: 'lg' }}>
        {pair.map((scan) => (
          <section key={scan.id}>
            <Title order={2} size="md" mb="xs">
              {date(taken(scan))}
            </Title>
            <PhotoWithOverlays scan={scan} />
          </section>
        ))}
      </SimpleGrid>
      <Verdict pair={pair} />
      <Differences pair={pair} />
    </Stack>
  );
}

const taken = (scan: Scan) => scan.capturedAt ?? scan.createdAt;

const SEVERITY = { LOW: 0, MEDIUM: 1, HIGH: 2 };

/** A change smaller than that between any two photos of one place may be chance; a worse level still counts. */
function Verdict({ pair: [before, after] }: { pair: [Scan, Scan] }) {
  const { t } = useTranslation();
  const { data: trends } = useTrends();
  const [from, to] = [before.report?.risk, after.report?.risk];
  if (!from || !to) {
    return <Alert role="status">{t('scans.compare.notJudged')}</Alert>;
  }
  const noise = trends?.noise?.scoreDifference;
  if (noise === undefined) {
    return null;
  }
  const within = Math.abs(to.score - from.score) <= noise;
  const worse = SEVERITY[to.level] > SEVERITY[from.level];
  const kind = within ? (worse ? 'worseWithin' : 'within') : to.score > from.score ? 'higher' : 'lower';
  return (
    <Alert role="status" title={t(`scans.compare.${kind}`)} color={worse || kind === 'higher' ? 'red' : 'teal'} variant="light">
      <Text size="sm">{t('scans.compare.noise', { points: Math.round(noise * 100) })}</Text>
    </Alert>
  );
}

function Differences({ pair }: { pair: [Scan, Scan] }) {
  const { t } = useTranslation();
  const rows = [
    { name: t('scans.history.risk'), cell: (scan: Scan) => <RiskBadge level={scan.report?.risk?.level ?? 'NONE'} /> },
    { name: t('scans.history.condition'), cell: (scan: Scan) => scan.report?.candidates[0]?.name ?? '–' },
    { name: t('insights.score'), cell: (scan: Scan) => (scan.report?.risk ? percent(scan.report.risk.score) : '–') },
    ...FACTORS.map((factor) => ({
      name: t(`scans.result.factor.${factor}`),
      cell: (scan: Scan) => {
        const measured = scan.report?.factors?.[factor];
        return measured ? t('scans.result.factorScore', { percent: Math.round(measured.score * 100) }) : '–';
      },
    })),
    { name: t('scans.compare.quality'), cell: (scan: Scan) => (scan.report ? percent(scan.report.quality.score) : '–') },
    { name: t('scans.history.site'), cell: (scan: Scan) => (scan.bodySite ? t(`scans.site.${scan.bodySite}`) : '–') },
    { name: t('scans.new.note'), cell: (scan: Scan) => scan.note ?? '–' },
  ];
  return (
    <Table>
      <thead>
        <tr>
          <td />
          {pair.map((scan) => (
            <th key={scan.id} scope="col">
              {date(taken(scan))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            {pair.map((scan) => (
              <td key={scan.id}>{row.cell(scan)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
