import { Accordion, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { list, percent } from '../../../../lib/format';
import { Meter } from '../../../../ui/meter/meter';
import { useFigures } from '../../../about/about';
import type { Report } from '../../api/use-scan';
import classes from './candidates.module.css';

/** All seven classes by calibrated probability; those of the prediction set stand out. */
export function Candidates({ report }: { report: Report }) {
  const { t } = useTranslation();
  const inSet = new Set(report.predictionSet?.codes);
  return (
    <section>
      <Title order={2} mb="xs">{t('scans.result.candidates')}</Title>
      {report.predictionSet && <SetSentence report={report} set={report.predictionSet} />}
      <Accordion variant="separated" radius="md" mt="md" order={3} classNames={{ label: classes.label! }}>
        {report.candidates.map((candidate) => (
          <Accordion.Item key={candidate.code} value={candidate.code}>
            <Accordion.Control>
              <Group justify="space-between" wrap="nowrap" mb={6}>
                <Text fw={inSet.has(candidate.code) ? 600 : 400}>{candidate.name}</Text>
                <Text fw={600} className={classes.figure}>
                  {percent(candidate.probability)}
                </Text>
              </Group>
              <Meter share={candidate.probability} strong={inSet.has(candidate.code)} />
            </Accordion.Control>
            <Accordion.Panel>
              <Text>{candidate.description}</Text>
              <Text size="sm" c="dimmed" mt="xs">
                {t('scans.result.source', { source: candidate.source })} · SNOMED CT {candidate.snomed} · ICD-10{' '}
                {candidate.icd10}
              </Text>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </section>
  );
}

/** The coverage holds for photos like those it was set on; for phone photos the measured one is said beside it. */
function SetSentence({ report, set }: { report: Report; set: NonNullable<Report['predictionSet']> }) {
  const { t } = useTranslation();
  const { data: figures } = useFigures();
  const names = set.codes.map((code) => report.candidates.find((candidate) => candidate.code === code)?.name ?? code);
  return (
    <Text>
      {t('scans.result.set', { percent: Math.round(set.coverage * 100), names: list(names) })}
      {figures && <> {t('scans.result.setPhone', { percent: Math.round(figures.phoneCoverage * 100) })}</>}
    </Text>
  );
}
