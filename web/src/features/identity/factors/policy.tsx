import { Checkbox, Loader, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { ROLES } from '../people/api';
import { type Role, useChangePolicy, usePolicy } from './api';

/** Which roles need a second step to sign in. */
export function Policy() {
  const { t } = useTranslation();
  const { data, error, refetch } = usePolicy();
  const change = useChangePolicy();
  const turn = (role: Role, on: boolean, roles: Role[]) =>
    change.mutate(on ? [...roles, role] : roles.filter((other) => other !== role));
  return (
    <Stack component="section" mt="lg">
      <Title order={2}>{t('identity.policy.title')}</Title>
      <Text size="sm" c="dimmed">
        {t('identity.policy.text')}
      </Text>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {change.error && <ErrorState error={change.error} />}
      {!data && !error && <Loader aria-label={t('loading')} />}
      {data &&
        ROLES.map((role) => (
          <Checkbox
            key={role}
            size="md"
            label={t(`identity.role.${role}`)}
            checked={data.roles.includes(role)}
            disabled={change.isPending}
            onChange={(event) => turn(role, event.currentTarget.checked, data.roles)}
          />
        ))}
    </Stack>
  );
}
