import { Paper, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountForm } from '../account-form/account-form';
import { useSetup } from '../session';

/** The page behind the one-time link of the first start. The token stands after the hash, which no server log ever sees. */
export function Setup() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [token] = useState(() => location.hash.slice(1));
  const setup = useSetup(token);
  return (
    <Stack maw={460} mx="auto">
      <Title order={1}>{t('identity.setupTitle')}</Title>
      <Text c="dimmed">{t('identity.setupText')}</Text>
      <Paper withBorder p="lg" radius="lg">
        <AccountForm
          submitLabel={t('identity.setupSubmit')}
          pending={setup.isPending}
          error={setup.error}
          onSubmit={(account) => setup.mutate(account, { onSuccess: () => void navigate({ to: '/scans' }) })}
        />
      </Paper>
    </Stack>
  );
}
