import { Divider, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { date } from '../../../lib/format';
import { ErrorState } from '../../../ui/error-state/error-state';
import { TextLink } from '../../../ui/text-link/text-link';
import { nameOf, type Person as Someone, usePerson } from './api';
import { DeletePerson } from './delete-person';
import { NamesOfPerson } from './names-of-person';
import { RoleOfPerson } from './role-of-person';
import { Standing } from './standing';
import { Suspension } from './suspension';

/** One account, and what an administrator can do about it. */
export function Person() {
  const { t } = useTranslation();
  const { personId } = useParams({ from: '/admin/people/$personId' });
  const { data, error, refetch } = usePerson(personId);
  const person = data?.person;
  return (
    <Stack maw={560} mx="auto" gap="lg">
      <TextLink to="/admin/people">{t('identity.people.back')}</TextLink>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!person && !error && <Loader aria-label={t('loading')} />}
      {data && person && (
        <>
          <Stack gap="xs">
            <Title order={1}>
              <bdi>{nameOf(person)}</bdi>
            </Title>
            <Standing person={person} />
          </Stack>
          <Details person={person} />
          <NamesOfPerson key={data.version} read={data} onStale={() => void refetch()} />
          <Divider />
          <RoleOfPerson key={person.role} person={person} />
          <Divider />
          <Suspension person={person} />
          <Divider />
          <DeletePerson person={person} />
        </>
      )}
    </Stack>
  );
}

function Details({ person }: { person: Someone }) {
  const { t, i18n } = useTranslation();
  const language = new Intl.DisplayNames(i18n.language, { type: 'language' }).of(person.locale);
  const facts: [string, string | null | undefined][] = [
    [t('identity.email'), person.email],
    [t('identity.profile.username'), person.username],
    [t('identity.people.language'), language],
    [t('identity.people.timeZone'), person.timeZone],
    [t('identity.people.since'), date(person.createdAt)],
  ];
  return (
    <Stack component="dl" gap="xs" m={0}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <Group key={name} gap="xs">
            <Text component="dt" c="dimmed" miw={140}>
              {name}
            </Text>
            <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
              <bdi>{value}</bdi>
            </Text>
          </Group>
        ))}
    </Stack>
  );
}
