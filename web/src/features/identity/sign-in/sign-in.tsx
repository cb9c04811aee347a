import { Anchor, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { useSignIn } from '../session';
import { SecondStep } from './second-step';

export function SignIn() {
  const { t } = useTranslation();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();

  const goOn = () => router.history.push(next ?? '/dashboard');

  function submit(event: FormEvent) {
    event.preventDefault();
    signIn.mutate({ login, password }, { onSuccess: (answer) => !answer.challenge && goOn() });
  }

  if (signIn.data?.challenge) {
    return <SecondStep challenge={signIn.data.challenge} onDone={goOn} onBack={signIn.reset} />;
  }

  return (
    <Stack maw={420} mx="auto">
      <Title order={1}>{t('identity.signInTitle')}</Title>
      <Paper withBorder p="lg" radius="lg">
        <form onSubmit={submit}>
          <Stack>
            {signIn.error && <ErrorState error={signIn.error} />}
            <TextInput
              label={t('identity.login')}
              autoComplete="username"
              required
              value={login}
              onChange={(event) => setLogin(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('identity.password')}
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('identity.showPassword') }}
            />
            <Button type="submit" size="md" loading={signIn.isPending}>
              {t('identity.signIn')}
            </Button>
          </Stack>
        </form>
      </Paper>
      <Anchor component={Link} size="sm" underline="always" to="/forgot-password">
        {t('identity.recovery.link')}
      </Anchor>
      <Text size="sm">
        {t('identity.noAccount')}{' '}
        <Anchor component={Link} underline="always" to="/sign-up">
          {t('identity.signUp')}
        </Anchor>
      </Text>
    </Stack>
  );
}
