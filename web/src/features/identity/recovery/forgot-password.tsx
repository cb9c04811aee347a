import { Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { TextLink } from '../../../ui/text-link/text-link';
import { useForgotPassword } from './api';
import { NewPassword } from './new-password';

/** The way back in. It says the same whether there is such an account or not. */
export function ForgotPassword() {
  const { t } = useTranslation();
  const [login, setLogin] = useState('');
  const forgot = useForgotPassword();

  function submit(event: FormEvent) {
    event.preventDefault();
    forgot.mutate(login);
  }

  return (
    <Stack maw={420} mx="auto">
      <Title order={1}>{t('identity.recovery.title')}</Title>
      <Text>{t(forgot.isSuccess ? 'identity.recovery.sent' : 'identity.recovery.text')}</Text>
      <Paper withBorder p="lg" radius="lg">
        {forgot.isSuccess ? (
          <NewPassword login={login} onAgain={forgot.reset} />
        ) : (
          <form onSubmit={submit}>
            <Stack>
              {forgot.error && <ErrorState error={forgot.error} />}
              <TextInput
                label={t('identity.login')}
                autoComplete="username"
                required
                value={login}
                onChange={(event) => setLogin(event.currentTarget.value)}
              />
              <Button type="submit" size="md" loading={forgot.isPending}>
                {t('identity.recovery.send')}
              </Button>
            </Stack>
          </form>
        )}
      </Paper>
      <TextLink to="/sign-in">{t('identity.code.back')}</TextLink>
    </Stack>
  );
}
