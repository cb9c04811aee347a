import { Button, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
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
      {data && (
        <Text>
          {t(data.smtp ? 'mail.smtp' : 'mail.kept')} {t('mail.noted')}
        </Text>
      )}
      {data?.items.length === 0 && <EmptyState title={t('mail.none')} text={t('mail.noneText')} />}
      <Stack component="ul" gap="sm" p={0} m={0}>
        {data?.items.map((letter) => (
          <Letter key={letter.id} letter={letter} />
        ))}
      </Stack>
    </Stack>
  );
}

/** What a letter says is fetched when it is opened, and that somebody did is written down. */
function Letter({ letter }: { letter: Schemas['KeptMail'] }) {
  const { t } = useTranslation();
  const open = useMutation({
    mutationFn: async () => dataOf(await api.GET('/api/mails/{id}', { params: { path: { id: letter.id } } })),
  });
  return (
    <Paper component="li" withBorder p="md" style={{ listStyle: 'none' }}>
      <Stack gap="xs" align="flex-start">
        <Title order={2} size="h4" dir="auto">
          {letter.subject}
        </Title>
        <Text size="sm" c="dimmed">
          <bdi>{letter.to}</bdi> · {date(letter.createdAt)}
        </Text>
        {open.error && <ErrorState error={open.error} />}
        {open.data ? (
          <Text dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {open.data.text}
          </Text>
        ) : (
          <Button variant="default" loading={open.isPending} onClick={() => open.mutate()}>
            {t('mail.open')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
