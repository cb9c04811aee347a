import { Button, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../lib/api/problem';
import { ErrorState } from '../../../ui/error-state/error-state';
import { tell } from '../../../ui/notices/notices';
import { type PersonRead, useChangeNames } from './api';

/** @param onStale somebody else was faster: what stands there now is fetched */
export function NamesOfPerson({ read: { person, version }, onStale }: { read: PersonRead; onStale: () => void }) {
  const { t } = useTranslation();
  const [names, setNames] = useState({ firstName: person.firstName, lastName: person.lastName });
  const change = useChangeNames(person.id, version, () => tell({ message: t('identity.profile.saved') }));
  const problem = change.error instanceof ProblemError ? change.error : null;
  const wrong = problem?.fields ?? {};
  const same = names.firstName === person.firstName && names.lastName === person.lastName;
  const bind = (name: keyof typeof names) => ({
    required: true,
    value: names[name],
    error: wrong[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const value = event.currentTarget.value;
      setNames((before) => ({ ...before, [name]: value }));
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate(names);
  }

  return (
    <form onSubmit={submit}>
      <Stack align="stretch">
        {change.error && Object.keys(wrong).length === 0 && (
          <ErrorState error={change.error} {...(problem?.type === 'stale-version' && { onRetry: onStale })} />
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={t('identity.firstName')} autoComplete="off" {...bind('firstName')} />
          <TextInput label={t('identity.lastName')} autoComplete="off" {...bind('lastName')} />
        </SimpleGrid>
        <Button type="submit" variant="default" disabled={same} loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('identity.profile.save')}
        </Button>
      </Stack>
    </form>
  );
}
