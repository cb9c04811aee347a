import { Button, Group, Loader, SimpleGrid, Stack, Switch, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowsLeftRight, IconCamera } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../ui/error-state/error-state';
import { LinkButton } from '../../../ui/link-button/link-button';
import { type Filters, useScans } from '../api/list-scans';
import { ClearHistory } from './clear-history';
import { FilterForm } from './filter-form';
import { SavedSearches } from './saved-searches';
import { ScanCard } from './scan-card';

export function History() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/scans' });
  const { deleted = false, ...filters } = useSearch({ from: '/scans' });
  const [comparing, setComparing] = useState<string[] | null>(null);
  const [settled] = useDebouncedValue(filters, 300, { leading: true });
  const filtered = Object.keys(filters).length > 0;
  const scans = useScans(settled, deleted);
  const items = scans.data?.pages.flatMap((page) => page.items) ?? [];
  const count = scans.data?.pages[0]?.count ?? items.length;
  const none = !scans.isPending && !scans.error && items.length === 0;
  // In the address, so that "back" from a result finds the same list.
  const narrow = (wanted: Filters) => void navigate({ search: { ...wanted, ...(deleted && { deleted }) }, replace: true });

  function toggle(id: string) {
    const chosen = (comparing ?? []).includes(id) ? (comparing ?? []).filter((each) => each !== id) : [...(comparing ?? []), id];
    setComparing(chosen);
    const [a, b] = chosen;
    if (a !== undefined && b !== undefined) {
      void navigate({ to: '/scans/compare', search: { a, b } });
    }
  }

  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{t(deleted ? 'scans.history.deletedTitle' : 'scans.history.title')}</Title>
        <LinkButton to="/scans/new" size="md" leftSection={<IconCamera size={20} />}>
          {t('home.start')}
        </LinkButton>
      </Group>
      {(filtered || !none) && <FilterForm filters={filters} onChange={narrow} />}
      <SavedSearches filters={filters} onChoose={narrow} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {items.length > 0 && t('scans.history.count', { count })}
        </Text>
        <Group>
          {items.length > 1 && !deleted && (
            <Button
              variant={comparing ? 'filled' : 'default'}
              h={36}
              leftSection={<IconArrowsLeftRight size={16} />}
              aria-pressed={comparing !== null}
              onClick={() => setComparing(comparing ? null : [])}
            >
              {t('scans.compare.choose')}
            </Button>
          )}
          <Switch
            label={t('scans.history.showDeleted')}
            checked={deleted}
            onChange={(event) => void navigate({ search: { ...filters, ...(event.currentTarget.checked && { deleted: true }) } })}
          />
        </Group>
      </Group>
      {comparing && <Text role="status">{t('scans.compare.hint', { count: 2 - comparing.length })}</Text>}
      {deleted && <Text c="dimmed">{t('scans.history.deletedText')}</Text>}
      {scans.error && <ErrorState error={scans.error} onRetry={() => void scans.refetch()} />}
      {scans.isPending && <Loader aria-label={t('loading')} />}
      {none && <Nothing filtered={filtered} deleted={deleted} onClear={() => narrow({})} />}
      {items.length > 0 && (
        <SimpleGrid component="ul" cols={{ base: 2, md: 3 }} spacing={{ base: 'xs', sm: 'md' }} p={0} m={0}>
          {items.map((scan) => (
            <ScanCard key={scan.id} scan={scan} chosen={comparing?.includes(scan.id)} onChoose={comparing ? toggle : undefined} />
          ))}
        </SimpleGrid>
      )}
      {scans.hasNextPage && (
        <Button variant="default" loading={scans.isFetchingNextPage} onClick={() => void scans.fetchNextPage()} mx="auto">
          {t('scans.history.more')}
        </Button>
      )}
      {items.length > 0 && !deleted && !filtered && <ClearHistory />}
    </Stack>
  );
}

function Nothing({ filtered, deleted, onClear }: { filtered: boolean; deleted: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  if (filtered) {
    return (
      <EmptyState title={t('scans.history.nothing')} text={t('scans.history.nothingText')}>
        <Button variant="default" onClick={onClear}>
          {t('scans.history.clearFilters')}
        </Button>
      </EmptyState>
    );
  }
  return deleted ? (
    <EmptyState title={t('scans.history.noneDeleted')} text={t('scans.history.deletedText')} />
  ) : (
    <EmptyState title={t('scans.history.empty')} text={t('scans.history.emptyText')} />
  );
}
