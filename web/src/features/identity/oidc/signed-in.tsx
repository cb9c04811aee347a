import { Loader, Stack, Title } from '@mantine/core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { useArrive } from '../session';

/** Where a person comes back to from another service, signed in: who it is has to be asked, then it goes on. */
export function SignedIn() {
  const { t } = useTranslation();
  const router = useRouter();
  const { next } = useSearch({ from: '/signed-in' });
  const { mutate, error } = useArrive();

  function arrive() {
    mutate(undefined, { onSuccess: () => router.history.replace(next ?? '/dashboard') });
  }

  useEffect(arrive, [mutate, router, next]);

  return (
    <Stack maw={420} mx="auto">
      <Title order={1}>{t('identity.oidc.arriving')}</Title>
      {error ? <ErrorState error={error} onRetry={arrive} /> : <Loader aria-label={t('loading')} mx="auto" />}
    </Stack>
  );
}
