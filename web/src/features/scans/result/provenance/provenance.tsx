import { Code, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { date, percent } from '../../../../lib/format';
import { useFigures } from '../../../about/about';
import type { Report, Scan } from '../../api/use-scan';
import classes from './provenance.module.css';

/** How good the model was measured to be, and which one it was. */
export function Provenance({ scan, report }: { scan: Scan; report: Report }) {
  const { t } = useTranslation();
  const { data: figures } = useFigures();
  return (
    <Stack gap="lg">
      {figures && (
        <section>
          <Title order={2} mb="xs">
            {t('scans.result.how')}
          </Title>
          <Text>
            {t('scans.result.howText', {
              n: figures.n,
              balanced: percent(figures.balanced),
              sensitivity: percent(figures.sensitivity),
              phone: percent(figures.phoneBalanced),
            })}
          </Text>
        </section>
      )}
      <section>
        <Title order={2} mb="xs">
          {t('scans.result.provenance')}
        </Title>
        <Text size="sm">
          {t('scans.result.provenanceText', {
            model: report.model.name,
            version: report.model.version,
            millis: report.elapsedMillis,
            date: date(scan.createdAt),
          })}
        </Text>
        <Code className={classes.hash}>{report.model.sha256}</Code>
      </section>
    </Stack>
  );
}
