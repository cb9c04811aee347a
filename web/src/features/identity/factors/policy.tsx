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
  const roles = change.isPending ? change.variables : data?.roles;
  const turn = (role: Role, on: boolean, before: Role[]) =>
    change.mutate(on ? [...before, role] : before.filter((other) => other !== role));
  return (
    <Stack component="section" mt="lg">
      <Title order={2}>{t('identity.policy.title')}</Title>
      <Text size="sm" c="dimmed">
        {t('identity.policy.text')}
      </Text>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {change.error && <ErrorState error={change.error} />}
      {!roles && !error && <Loader aria-label={t('loading')} />}
      {roles &&
        ROLES.map((role) => (
          <Checkbox
            key={role}
            size="md"
            label={t(`identity.role.${role}`)}
            checked={roles.includes(role)}
            disabled={change.isPending}
            onChange={(event) => turn(role, event.currentTarget.checked, roles)}
          />
        ))}
    </Stack>
  );
}
