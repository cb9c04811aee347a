import { Button, List, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/use-scan';

/** What the photo did not allow to say, and taking it again one tap away. */
export function Limits({ report }: { report: Report }) {
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
          <List>
            {report.advice.map((advice) => (
              <List.Item key={advice.code}>{advice.text}</List.Item>
            ))}
          </List>
          <Button component={Link} to="/scans/new" variant="default" className="no-print">
            {t('scans.result.retake')}
          </Button>
        </Stack>
      )}
    </section>
  );
}
