import { Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf, type Schemas } from '../../lib/api/client';
import { date } from '../../lib/format';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { ErrorState } from '../../ui/error-state/error-state';

/** Letters that this house keeps because it knows no SMTP server; the administrator passes on what they say. */
export function Mail() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['mails'],
    staleTime: 0,
    queryFn: async () => dataOf(await api.GET('/api/mails')),
  });
  return (
    <Stack>
      <Title order={1}>{t('mail.title')}</Title>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader aria-label={t('loading')} />}
      {data && <Text>{t(data.smtp ? 'mail.smtp' : 'mail.kept')}</Text>}
      {data?.items.length === 0 && <EmptyState title={t('mail.none')} text={t('mail.noneText')} />}
      <Stack component="ul" gap="sm" p={0} m={0}>
        {data?.items.map((letter) => (
          <Letter key={letter.id} letter={letter} />
        ))}
      </Stack>
    </Stack>
  );
}

function Letter({ letter }: { letter: Schemas['KeptMail'] }) {
  return (
    <Paper component="li" withBorder p="md" style={{ listStyle: 'none' }}>
      <Stack gap="xs">
        <Title order={2} size="h4" dir="auto">
          {letter.subject}
        </Title>
        <Text size="sm" c="dimmed">
          <bdi>{letter.to}</bdi> · {date(letter.createdAt)}
        </Text>
        <Text dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {letter.text}
        </Text>
      </Stack>
    </Paper>
  );
}
