import { Button, Divider, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../lib/api/client';
import { day } from '../../../lib/format';
import { Confirm } from '../../../ui/confirm/confirm';
import { ErrorState } from '../../../ui/error-state/error-state';
import { tell } from '../../../ui/notices/notices';
import { useLink, useProviders, useUnlink } from './api';

type Identity = Schemas['ExternalIdentity'];

/** The accounts elsewhere by which a person may sign in, and those they may still link. */
export function LinkedAccounts({ identities }: { identities: Identity[] }) {
  const { t } = useTranslation();
  const providers = useProviders();
  const link = useLink();
  const unlink = useUnlink();
  const [asked, setAsked] = useState<Identity | null>(null);
  const open = (providers.data ?? []).filter(({ id }) => !identities.some(({ provider }) => provider === id));

  if (providers.error) {
    return <ErrorState error={providers.error} onRetry={() => void providers.refetch()} />;
  }
  if (open.length + identities.length === 0) {
    return null;
  }

  function ask(identity: Identity) {
    unlink.reset();
    setAsked(identity);
  }

  function confirmed() {
    if (asked) {
      unlink.mutate(asked.id, {
        onSuccess: () => {
          setAsked(null);
          tell({ message: t('identity.oidc.removed') });
        },
      });
    }
  }

  return (
    <>
      <Stack>
        <Title order={2}>{t('identity.oidc.title')}</Title>
        <Text size="sm" c="dimmed">
          {t('identity.oidc.text')}
        </Text>
        {link.error && <ErrorState error={link.error} />}
        {identities.length === 0 && <Text>{t('identity.oidc.none')}</Text>}
        {identities.length > 0 && (
          <Stack component="ul" gap="xs" p={0} m={0}>
            {identities.map((identity) => (
              <Row key={identity.id} identity={identity} onRemove={() => ask(identity)} />
            ))}
          </Stack>
        )}
        {open.length > 0 && (
          <Group>
            {open.map(({ id, name }) => (
              <Button
                key={id}
                variant="default"
                loading={link.isPending && link.variables === id}
                onClick={() => link.mutate(id)}
              >
                {t('identity.oidc.link', { name })}
              </Button>
            ))}
          </Group>
        )}
        <Confirm
          opened={asked !== null}
          title={t('identity.oidc.removeTitle')}
          action={t('identity.oidc.remove')}
          danger
          pending={unlink.isPending}
          error={unlink.error}
          onConfirm={confirmed}
          onClose={() => setAsked(null)}
        >
          <Text>{t('identity.oidc.removeText', { name: asked?.name })}</Text>
        </Confirm>
      </Stack>
      <Divider />
    </>
  );
}

function Row({ identity: { name, email, linkedAt }, onRemove }: { identity: Identity; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <Paper component="li" withBorder p="sm" style={{ listStyle: 'none' }}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={4} style={{ overflowWrap: 'anywhere' }}>
          <Text fw={600}>{name}</Text>
          {email && <Text size="sm">{email}</Text>}
          <Text size="sm" c="dimmed">
            {t('identity.oidc.since', { date: day(linkedAt) })}
          </Text>
        </Stack>
        <Button
          variant="default"
          onClick={onRemove}
          style={{ flexShrink: 0 }}
          aria-label={t('identity.oidc.removeOf', { name, date: day(linkedAt) })}
        >
          {t('identity.oidc.remove')}
        </Button>
      </Group>
    </Paper>
  );
}
