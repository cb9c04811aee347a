import { Button, Group, Loader, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCamera, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../ui/error-state/error-state';
import { type Filters, useScans } from '../api/list-scans';
import { BODY_SITES } from '../body-sites';
import { ScanCard } from './scan-card';

const NONE = { q: '', risk: '', bodySite: '' };

export function History() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(NONE);
  const [settled] = useDebouncedValue(chosen, 300);
  const filters = Object.fromEntries(Object.entries(settled).filter(([, value]) => value)) as Filters;
  const filtered = Object.keys(filters).length > 0;
  const scans = useScans(filters);
  const items = scans.data?.pages.flatMap((page) => page.items) ?? [];
  const count = scans.data?.pages[0]?.count ?? items.length;
  const set = (name: keyof typeof NONE) => (event: { currentTarget: { value: string } }) => {
    const value = event.currentTarget.value;
    setChosen((before) => ({ ...before, [name]: value }));
  };
  const none = !scans.isPending && !scans.error && items.length === 0;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{t('scans.history.title')}</Title>
        <Button component={Link} to="/scans/new" size="md" leftSection={<IconCamera size={20} />}>
          {t('home.start')}
        </Button>
      </Group>
      {(filtered || !none) && (
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <TextInput
            label={t('scans.history.search')}
            placeholder={t('scans.history.searchPlaceholder')}
            type="search"
            leftSection={<IconSearch size={16} />}
            value={chosen.q}
            onChange={set('q')}
          />
          <NativeSelect
            label={t('scans.history.risk')}
            value={chosen.risk}
            onChange={set('risk')}
            data={[
              { value: '', label: t('scans.history.any') },
              ...(['HIGH', 'MEDIUM', 'LOW'] as const).map((level) => ({ value: level, label: t(`scans.risk.${level}`) })),
            ]}
          />
          <NativeSelect
            label={t('scans.history.site')}
            value={chosen.bodySite}
            onChange={set('bodySite')}
            data={[
              { value: '', label: t('scans.history.any') },
              ...BODY_SITES.map((site) => ({ value: site, label: t(`scans.site.${site}`) })),
            ]}
          />
        </SimpleGrid>
      )}
      {scans.error && <ErrorState error={scans.error} onRetry={() => void scans.refetch()} />}
      {scans.isPending && <Loader aria-label={t('loading')} />}
      {none &&
        (filtered ? (
          <EmptyState title={t('scans.history.nothing')} text={t('scans.history.nothingText')}>
            <Button variant="default" onClick={() => setChosen(NONE)}>
              {t('scans.history.clearFilters')}
            </Button>
          </EmptyState>
        ) : (
          <EmptyState title={t('scans.history.empty')} text={t('scans.history.emptyText')} />
        ))}
      {items.length > 0 && (
        <>
          <Text size="sm" c="dimmed" role="status">
            {t('scans.history.count', { count })}
          </Text>
          <SimpleGrid component="ul" cols={{ base: 1, xs: 2, md: 3 }} p={0} m={0}>
            {items.map((scan) => (
              <ScanCard key={scan.id} scan={scan} />
            ))}
          </SimpleGrid>
        </>
      )}
      {scans.hasNextPage && (
        <Button
          variant="default"
          loading={scans.isFetchingNextPage}
          onClick={() => void scans.fetchNextPage()}
          style={{ alignSelf: 'center' }}
        >
          {t('scans.history.more')}
        </Button>
      )}
    </Stack>
  );
}
