import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconCamera, IconFileText } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdviceList } from '../../advice/advice-list';
import type { Report } from '../../api/use-scan';
import { retake } from '../../new-scan/retake';
import { LinkButton } from '../../../../ui/link-button/link-button';
import { RiskBadge } from '../../risk-badge/risk-badge';

/** What it says in one sentence, how urgent it is, and the next step as a button. */
export function Finding({ id, report, bodySite }: { id: string; report: Report; bodySite?: string | undefined }) {
  const { t } = useTranslation();
  const level = report.risk?.level ?? 'NONE';
  const headline =
    report.outcome === 'FINDING'
      ? t(`scans.headline.${level}`, { name: report.candidates[0]?.name })
      : t(`scans.headline.${report.outcome}`);
  return (
    <Stack gap="md" align="flex-start">
      <RiskBadge level={level} />
      <Title order={1}>{headline}</Title>
      {report.risk && <Text fw={600}>{t(`scans.urgency.${report.risk.urgency}`)}</Text>}
      {report.outcome === 'REFUSED' && <AdviceList advice={report.advice} />}
      <Text size="sm" c="dimmed">
        {report.disclaimer}
      </Text>
      <Group className="no-print">
        {report.outcome !== 'FINDING' ? (
          <LinkButton to="/scans/new" search={retake(bodySite)} size="md" leftSection={<IconCamera size={20} />}>
            {t('scans.result.retake')}
          </LinkButton>
        ) : (
          <Letter id={id} variant={level === 'LOW' ? 'default' : 'filled'} />
        )}
        {level === 'LOW' && (
          <LinkButton to="/scans/new" size="md" leftSection={<IconCamera size={20} />}>
            {t('scans.result.another')}
          </LinkButton>
        )}
      </Group>
      {report.risk && (
        <div>
          <Title order={2} size="h3" mb={4}>
            {t('scans.result.why')}
          </Title>
          <List spacing={4}>
            {report.risk.reasons.map((reason) => (
              <List.Item key={reason}>{reason}</List.Item>
            ))}
          </List>
        </div>
      )}
      {report.outcome !== 'REFUSED' && (
        <div>
          <Title order={2} size="h3" mb={4}>
            {t('scans.result.next')}
          </Title>
          <List spacing={4}>
            {report.recommendations.map((step) => (
              <List.Item key={step.code}>{step.text}</List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  );
}

function Letter({ id, variant }: { id: string; variant: string }) {
  const { t, i18n } = useTranslation();
  const [timeZone, setTimeZone] = useState('');
  // Once the finding is shown: the first question for it takes a phone some 50 ms.
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  const asked = new URLSearchParams({ language: i18n.language, ...(timeZone && { timeZone }) });
  return (
    <Button
      component="a"
      href={`/api/scans/${id}/letter.pdf?${asked.toString()}`}
      target="_blank"
      rel="noopener"
      size="md"
      variant={variant}
      leftSection={<IconFileText size={20} />}
    >
      {t('scans.result.letter')}
    </Button>
  );
}
