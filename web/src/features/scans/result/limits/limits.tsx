import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../../ui/link-button/link-button';
import { AdviceList } from '../../advice/advice-list';
import type { Report } from '../../api/use-scan';
import { retake } from '../../new-scan/retake';

/** What the photo did not allow to say, and taking it again one tap away. */
export function Limits({ report, bodySite }: { report: Report; bodySite?: string | undefined }) {
  const { t } = useTranslation();
  if (report.outcome === 'REFUSED') {
    return null; // The finding itself is that list then.
  }
  return (
    <section>
      <Title order={2} mb="sm">
        {t('scans.result.limits')}
      </Title>
      {report.advice.length === 0 ? (
        <Text>{t('scans.result.limitsNone')}</Text>
      ) : (
        <Stack align="flex-start">
          <AdviceList advice={report.advice} />
          <LinkButton to="/scans/new" search={retake(bodySite)} variant="default" className="no-print">
            {t('scans.result.retake')}
          </LinkButton>
        </Stack>
      )}
    </section>
  );
}
