import { Divider, Loader, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { TextLink } from '../../../ui/text-link/text-link';
import { Devices } from '../devices/devices';
import { useProfile } from './api';
import { NameForm } from './name-form';
import { PasswordForm } from './password-form';

export function Profile() {
  const { t } = useTranslation();
  const { data: profile, error, refetch } = useProfile();
  return (
    <Stack maw={480} mx="auto" gap="lg">
      <Title order={1}>{t('identity.profile.title')}</Title>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!profile && !error && <Loader aria-label={t('loading')} />}
      {profile && (
        <>
          <NameForm key={profile.version} profile={profile} />
          <Divider />
          <PasswordForm />
          <Divider />
          <Devices />
          <Divider />
          <TextLink to="/profile/access-log">{t('audit.link')}</TextLink>
        </>
      )}
    </Stack>
  );
}
