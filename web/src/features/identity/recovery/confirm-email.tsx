import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { tell } from '../../../ui/notices/notices';
import { useConfirmEmail, useSendConfirmation } from './api';

/** The code from the letter that shows whose the address is. */
export function ConfirmEmail({ email }: { email: string }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const send = useSendConfirmation();
  const confirm = useConfirmEmail();
  const error = confirm.error ?? send.error;

  function submit(event: FormEvent) {
    event.preventDefault();
    confirm.mutate(code, { onSuccess: () => tell({ message: t('identity.confirm.done') }) });
  }

  return (
    <Paper withBorder p="md">
      <form onSubmit={submit}>
        <Stack align="flex-start">
          <Title order={3} size="h4">
            {t('identity.confirm.title')}
          </Title>
          <Text size="sm">
            {t('identity.confirm.text')} <bdi>{email}</bdi>
          </Text>
          {error && <ErrorState error={error} />}
          <TextInput
            label={t('identity.confirm.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            required
            maxLength={20}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Group>
            <Button type="submit" loading={confirm.isPending}>
              {t('identity.factors.confirm')}
            </Button>
            <Button
              variant="default"
              loading={send.isPending}
              onClick={() => send.mutate(undefined, { onSuccess: () => tell({ message: t('identity.code.sent') }) })}
            >
              {t('identity.confirm.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
