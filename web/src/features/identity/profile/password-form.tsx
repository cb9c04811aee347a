import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { tell } from '../../../ui/notices/notices';
import { useChangePassword } from './api';

const EMPTY = { current: '', next: '' };

export function PasswordForm() {
  const { t } = useTranslation();
  const [fields, setFields] = useState(EMPTY);
  const change = useChangePassword();

  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate(fields, {
      onSuccess: () => {
        setFields(EMPTY);
        tell({ message: t('identity.profile.passwordSaved') });
      },
    });
  }

  const bind = (name: keyof typeof EMPTY) => ({
    required: true,
    value: fields[name],
    visibilityToggleButtonProps: { 'aria-label': t('identity.showPassword') },
    onChange: (event: { currentTarget: { value: string } }) => {
      const value = event.currentTarget.value;
      setFields((before) => ({ ...before, [name]: value }));
    },
  });

  return (
    <form onSubmit={submit}>
      <Stack>
        <Title order={2}>{t('identity.profile.password')}</Title>
        <Text size="sm" c="dimmed">
          {t('identity.profile.passwordText')}
        </Text>
        {change.error && <ErrorState error={change.error} />}
        <PasswordInput label={t('identity.profile.current')} autoComplete="current-password" {...bind('current')} />
        <PasswordInput
          label={t('identity.profile.next')}
          description={t('identity.passwordHint')}
          autoComplete="new-password"
          {...bind('next')}
        />
        <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('identity.profile.changePassword')}
        </Button>
      </Stack>
    </form>
  );
}
