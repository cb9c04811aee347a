import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountForm } from '../account-form/account-form';
import { OtherWays } from '../oidc/other-ways';
import { useSignUp } from '../session';

export function SignUp() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signUp = useSignUp();
  return (
    <Stack maw={460} mx="auto">
      <Title order={1}>{t('identity.signUpTitle')}</Title>
      <Paper withBorder p="lg" radius="lg">
        <AccountForm
          submitLabel={t('identity.signUp')}
          pending={signUp.isPending}
          error={signUp.error}
          onSubmit={(account) => signUp.mutate(account, { onSuccess: () => void navigate({ to: '/scans/new' }) })}
        />
      </Paper>
      <Text size="sm">
        {t('identity.haveAccount')}{' '}
        <Anchor component={Link} underline="always" to="/sign-in">
          {t('identity.signIn')}
        </Anchor>
      </Text>
      <OtherWays next="/scans/new" />
    </Stack>
  );
}
