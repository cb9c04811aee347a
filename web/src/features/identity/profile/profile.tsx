import { Divider, Loader, Stack, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { tell } from '../../../ui/notices/notices';
import { TextLink } from '../../../ui/text-link/text-link';
import { Devices } from '../devices/devices';
import { Factors } from '../factors/factors';
import { Refusal } from '../oidc/refusal';
import { useProfile } from './api';
import { NameForm } from './name-form';
import { WaysIn } from './ways-in';

export function Profile() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { linked, problem } = useSearch({ from: '/profile' });
  const { data: profile, error, refetch } = useProfile();

  useEffect(() => {
    if (linked) {
      tell({ message: t('identity.oidc.linked') });
      void navigate({ to: '/profile', replace: true });
    }
  }, [linked, navigate, t]);

  return (
    <Stack maw={480} mx="auto" gap="lg">
      <Title order={1}>{t('identity.profile.title')}</Title>
      {problem && <Refusal problem={problem} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!profile && !error && <Loader aria-label={t('loading')} />}
      {profile && (
        <>
          <NameForm key={profile.version} profile={profile} />
          <Divider />
          <WaysIn />
          <Factors email={profile.account.email} />
          <Divider />
          <Devices />
          <Divider />
          <TextLink to="/profile/access-log">{t('audit.link')}</TextLink>
        </>
      )}
    </Stack>
  );
}
