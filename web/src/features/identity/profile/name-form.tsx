import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../lib/api/problem';
import { ErrorState } from '../../../ui/error-state/error-state';
import { tell } from '../../../ui/notices/notices';
import { type ProfileRead, useChangeProfile } from './api';

export function NameForm({ profile: { account, version } }: { profile: ProfileRead }) {
  const { t } = useTranslation();
  const [fields, setFields] = useState({
    firstName: account.firstName,
    lastName: account.lastName,
    username: account.username ?? '',
  });
  const change = useChangeProfile(version, () => tell({ message: t('identity.profile.saved') }));
  const wrong = change.error instanceof ProblemError ? change.error.fields : {};
  const bind = (name: keyof typeof fields) => ({
    value: fields[name],
    error: wrong[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const value = event.currentTarget.value;
      setFields((before) => ({ ...before, [name]: value }));
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const { username, ...names } = fields;
    change.mutate({ ...names, ...(username && { username }) });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {change.error && Object.keys(wrong).length === 0 && <ErrorState error={change.error} />}
        <Text c="dimmed">{account.email}</Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={t('identity.firstName')} autoComplete="given-name" required {...bind('firstName')} />
          <TextInput label={t('identity.lastName')} autoComplete="family-name" required {...bind('lastName')} />
        </SimpleGrid>
        <TextInput
          label={t('identity.profile.username')}
          description={t('identity.profile.usernameHint')}
          autoComplete="username"
          {...bind('username')}
        />
        <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('identity.profile.save')}
        </Button>
      </Stack>
    </form>
  );
}
