import { Alert, Loader, SimpleGrid, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { isUnderWay, useScan } from '../api/use-scan';
import { Candidates } from './candidates/candidates';
import { Factors } from './factors/factors';
import { Finding } from './finding/finding';
import { Limits } from './limits/limits';
import { PhotoWithOverlays } from './photo/photo-with-overlays';
import { Provenance } from './provenance/provenance';

export function Result() {
  const { scanId } = useParams({ from: '/scans/$scanId' });
  const { t } = useTranslation();
  const { data: scan, error, refetch } = useScan(scanId);
  // The finding first; what explains it follows in slices.
  const details = useDeferredValue(scan, undefined)?.report;
  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (!scan) {
    return <Loader aria-label={t('loading')} />;
  }
  const report = scan.report;
  return (
    <Stack gap="xl">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <PhotoWithOverlays scan={scan} />
        {report ? (
          <Finding id={scan.id} report={report} bodySite={scan.bodySite ?? undefined} />
        ) : (
          <Alert role="status" icon={isUnderWay(scan.status) && <Loader size="sm" />}>
            <Text>{t(`scans.result.${scan.status.toLowerCase()}`)}</Text>
          </Alert>
        )}
      </SimpleGrid>
      {details && (
        <>
          {details.candidates.length > 0 && <Candidates report={details} />}
          {details.factors && <Factors factors={details.factors} />}
          <Limits report={details} bodySite={scan.bodySite ?? undefined} />
          <Provenance scan={scan} report={details} />
        </>
      )}
    </Stack>
  );
}
