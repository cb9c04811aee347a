import { Alert, Loader, SimpleGrid, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { preload } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { Later } from '../../../ui/later/later';
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
  const { data, error, refetch } = useScan(scanId);
  // In slices: an answer is rendered in one piece otherwise.
  const scan = useDeferredValue(data);
  // Along with the scan, not after it.
  preload(`/api/scans/${scanId}/photo`, { as: 'image' });
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
      {report && (
        <Later>
          {report.candidates.length > 0 && <Candidates report={report} />}
          {report.factors && <Factors factors={report.factors} />}
          <Limits report={report} bodySite={scan.bodySite ?? undefined} />
          <Provenance scan={scan} report={report} />
        </Later>
      )}
    </Stack>
  );
}
