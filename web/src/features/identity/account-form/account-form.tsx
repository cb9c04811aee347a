import { Button, PasswordInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../lib/api/problem';
import { ErrorState } from '../../../ui/error-state/error-state';
import type { NewAccount } from '../session';

interface Props {
  submitLabel: string;
  pending: boolean;
  error: unknown;
  onSubmit: (account: NewAccount) => void;
}

/** The fields of a new account; what the server refuses is said at the field it belongs to. */
export function AccountForm({ submitLabel, pending, error, onSubmit }: Props) {
  const { t } = useTranslation();
  const [account, setAccount] = useState<NewAccount>({ email: '', firstName: '', lastName: '', password: '' });
  const problem = error instanceof ProblemError ? error : null;
  const field = (name: keyof NewAccount) => ({
    required: true,
    value: account[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const value = event.currentTarget.value;
      setAccount((before) => ({ ...before, [name]: value }));
    },
    error: problem?.fields[name] ?? problem?.fields[`account/${name}`],
  });
  const weak = problem?.type === 'weak-password';
  const exists = problem?.type === 'account-exists';

  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit(account);
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {error != null && !weak && !exists && <ErrorState error={error} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={t('identity.firstName')} autoComplete="given-name" {...field('firstName')} />
          <TextInput label={t('identity.lastName')} autoComplete="family-name" {...field('lastName')} />
        </SimpleGrid>
        <TextInput
          label={t('identity.email')}
          type="email"
          autoComplete="email"
          {...field('email')}
          {...(exists && { error: problem.title })}
        />
        <PasswordInput
          label={t('identity.password')}
          description={t('identity.passwordHint')}
          autoComplete="new-password"
          {...field('password')}
          visibilityToggleButtonProps={{ 'aria-label': t('identity.showPassword') }}
          {...(weak && { error: problem.detail })}
        />
        <Button type="submit" size="md" loading={pending}>
          {submitLabel}
        </Button>
      </Stack>
    </form>
  );
}
