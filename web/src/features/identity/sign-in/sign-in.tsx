import { Anchor, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { FACTORS } from '../code-form/code-form';
import { OtherWays } from '../oidc/other-ways';
import { Refusal } from '../oidc/refusal';
import { useSignIn } from '../session';
import { SecondStep } from './second-step';

export function SignIn() {
  const { t } = useTranslation();
  const router = useRouter();
  const { next, problem, challenge, factors } = useSearch({ from: '/sign-in' });
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();

  // Where the person was told to go: to link the account that they came with.
  const first = problem === 'account-exists-link-first' ? '/profile' : '/dashboard';
  const goOn = () => router.history.push(next ?? first);

  function submit(event: FormEvent) {
    event.preventDefault();
    signIn.mutate({ login, password }, { onSuccess: (answer) => !answer.challenge && goOn() });
  }

  /** The way by another account has its challenge in the address. */
  function back() {
    signIn.reset();
    void router.navigate({ to: '/sign-in', search: next ? { next } : {} });
  }

  const wanted = signIn.data?.challenge ?? challengeOf(challenge, factors);
  if (wanted) {
    return <SecondStep challenge={wanted} onDone={goOn} onBack={back} />;
  }

  return (
    <Stack maw={420} mx="auto">
      <Title order={1}>{t('identity.signInTitle')}</Title>
      {problem && !signIn.error && <Refusal problem={problem} />}
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
      <OtherWays next={next ?? '/dashboard'} />
    </Stack>
  );
}

/** A challenge that stands in the address; of its factors those that we know. */
function challengeOf(id?: string, factors = '') {
  const known = FACTORS.filter((factor) => factors.split(',').includes(factor));
  return id && known.length > 0 ? { id, factors: known } : null;
}
