import { Badge, Button, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../lib/api/client';
import { date } from '../../../lib/format';
import { Confirm } from '../../../ui/confirm/confirm';
import { ErrorState } from '../../../ui/error-state/error-state';
import { tell } from '../../../ui/notices/notices';
import { useEndSession, useSessions } from './api';

type Session = Schemas['Session'];

/** Where a person is signed in; what they do not know they end here. */
export function Devices() {
  const { t } = useTranslation();
  const sessions = useSessions();
  const end = useEndSession();
  const [asked, setAsked] = useState<Session | 'others' | null>(null);
  const items = sessions.data?.pages.flatMap((page) => page.items) ?? [];
  const one = asked === 'others' ? null : asked;

  function ask(about: Session | 'others') {
    end.reset();
    setAsked(about);
  }

  function confirmed() {
    end.mutate(one ? one.id : 'others', {
      onSuccess: () => {
        setAsked(null);
        tell({ message: t('identity.devices.ended') });
      },
    });
  }

  return (
    <Stack>
      <Title order={2}>{t('identity.devices.title')}</Title>
      <Text size="sm" c="dimmed">
        {t('identity.devices.text')}
      </Text>
      {sessions.error && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.isPending && <Loader aria-label={t('loading')} />}
      <Stack component="ul" gap="xs" p={0} m={0}>
        {items.map((session) => (
          <Row key={session.id} session={session} onEnd={() => ask(session)} />
        ))}
      </Stack>
      {sessions.hasNextPage && (
        <Button variant="default" loading={sessions.isFetchingNextPage} onClick={() => void sessions.fetchNextPage()}>
          {t('identity.devices.more')}
        </Button>
      )}
      {items.length > 1 && (
        <Button variant="default" onClick={() => ask('others')} style={{ alignSelf: 'flex-start' }}>
          {t('identity.devices.endOthers')}
        </Button>
      )}
      <Confirm
        opened={asked !== null}
        title={t(one ? 'identity.devices.endTitle' : 'identity.devices.endOthers')}
        action={t('identity.signOut')}
        danger
        pending={end.isPending}
        error={end.error}
        onConfirm={confirmed}
        onClose={() => setAsked(null)}
      >
        <Text>
          {one ? t('identity.devices.endText', { device: one.device, date: date(one.createdAt) }) : t('identity.devices.endOthersText')}
        </Text>
      </Confirm>
    </Stack>
  );
}

function Row({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { t } = useTranslation();
  return (
    <Paper component="li" withBorder p="sm" style={{ listStyle: 'none' }}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={4}>
          <Group gap="xs">
            <Text fw={600}>{session.device}</Text>
            {session.current && <Badge variant="light">{t('identity.devices.this')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {t(`identity.devices.carrier.${session.carrier}`)} · {t('identity.devices.since', { date: date(session.createdAt) })}
          </Text>
          <Text size="sm" c="dimmed">
            {t('identity.devices.used', { date: date(session.lastUsedAt) })}
          </Text>
        </Stack>
        {!session.current && (
          <Button
            variant="default"
            onClick={onEnd}
            style={{ flexShrink: 0 }}
            aria-label={t('identity.devices.end', { device: session.device, date: date(session.createdAt) })}
          >
            {t('identity.signOut')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
