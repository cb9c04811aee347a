import { Button, Group, Loader, NativeSelect, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../ui/error-state/error-state';
import { TextLink } from '../../../ui/text-link/text-link';
import { Policy } from '../factors/policy';
import { type PeopleFilters, type Person, ROLES, type Role, usePeople } from './api';
import { Standing } from './standing';

/** Everybody with an account, for administrators. */
export function People() {
  const { t } = useTranslation();
  const filters = useSearch({ from: '/admin/people' });
  const navigate = useNavigate({ from: '/admin/people' });
  const [settled] = useDebouncedValue(filters, 300, { leading: true });
  const people = usePeople(settled);
  const items = people.data?.pages.flatMap((page) => page.items) ?? [];
  const none = !people.isPending && !people.error && items.length === 0;
  // In the address, so that "back" from a person finds the same list.
  const narrow = (wanted: PeopleFilters) => void navigate({ search: wanted, replace: true });
  return (
    <Stack>
      <Title order={1}>{t('identity.people.title')}</Title>
      <Filter filters={filters} onChange={narrow} />
      {people.error && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <Loader aria-label={t('loading')} />}
      {none && (
        <EmptyState title={t('identity.people.nothing')} text={t('identity.people.nothingText')}>
          <Button variant="default" onClick={() => narrow({})}>
            {t('identity.people.all')}
          </Button>
        </EmptyState>
      )}
      {items.length > 0 && (
        <>
          <Text size="sm" c="dimmed" role="status">
            {t('identity.people.count', { count: people.data?.pages[0]?.count ?? items.length })}
          </Text>
          <Stack component="ul" gap="xs" p={0} m={0}>
            {items.map((person) => (
              <Row key={person.id} person={person} />
            ))}
          </Stack>
        </>
      )}
      {people.hasNextPage && (
        <Button variant="default" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()} mx="auto">
          {t('identity.people.more')}
        </Button>
      )}
      <Policy />
    </Stack>
  );
}

function Filter({ filters, onChange }: { filters: PeopleFilters; onChange: (filters: PeopleFilters) => void }) {
  const { t } = useTranslation();
  const { q, role, suspended, ...none } = filters;
  const all = { value: '', label: t('identity.people.any') };
  const given = (wanted: PeopleFilters): PeopleFilters => ({
    ...none,
    ...(wanted.q && { q: wanted.q }),
    ...(wanted.role && { role: wanted.role }),
    ...(wanted.suspended !== undefined && { suspended: wanted.suspended }),
  });
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} component="search" aria-label={t('identity.people.filters')}>
      <TextInput
        label={t('identity.people.search')}
        placeholder={t('identity.people.searchPlaceholder')}
        type="search"
        leftSection={<IconSearch size={16} />}
        value={q ?? ''}
        onChange={(event) => onChange(given({ ...filters, q: event.currentTarget.value }))}
      />
      <NativeSelect
        label={t('identity.people.role')}
        value={role ?? ''}
        onChange={(event) => onChange(given({ ...filters, role: (event.currentTarget.value || undefined) as Role }))}
        data={[all, ...ROLES.map((value) => ({ value, label: t(`identity.role.${value}`) }))]}
      />
      <NativeSelect
        label={t('identity.people.access')}
        value={suspended === undefined ? '' : String(suspended)}
        onChange={(event) => {
          const value = event.currentTarget.value;
          const { suspended: _, ...rest } = filters;
          onChange(given(value ? { ...rest, suspended: value === 'true' } : rest));
        }}
        data={[
          all,
          { value: 'false', label: t('identity.people.mayComeIn') },
          { value: 'true', label: t('identity.people.suspended') },
        ]}
      />
    </SimpleGrid>
  );
}

function Row({ person }: { person: Person }) {
  return (
    <Paper component="li" withBorder p="sm" style={{ listStyle: 'none' }}>
      <Group justify="space-between" gap="xs">
        <Stack gap={4} miw={0}>
          <TextLink to="/admin/people/$personId" params={{ personId: person.id }} fw={600}>
            <bdi>
              {person.firstName} {person.lastName}
            </bdi>
          </TextLink>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            <bdi>{person.email}</bdi>
            {person.username && (
              <>
                {' · '}
                <bdi>{person.username}</bdi>
              </>
            )}
          </Text>
        </Stack>
        <Standing person={person} />
      </Group>
    </Paper>
  );
}
