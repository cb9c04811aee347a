import { ActionIcon, Button, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../api/list-scans';
import { useForgetSearch, useSavedSearches } from '../api/saved-searches';

/** Comes once there is something to save. */
const SaveSearch = lazy(() => import('./save-search'));

interface Props {
  filters: Filters;
  onChoose: (filters: Filters) => void;
}

/** Searches a person gave a name: one tap away; the present one can be added. */
export function SavedSearches({ filters, onChoose }: Props) {
  const { t } = useTranslation();
  const { data: saved } = useSavedSearches();
  const forget = useForgetSearch();
  const narrowed = Object.keys(filters).length > 0;
  if (!narrowed && !saved?.length) {
    return null;
  }
  return (
    <Group gap="xs">
      {saved?.map((search) => (
        <Button.Group key={search.id}>
          <Button size="compact-md" variant="light" h={36} onClick={() => onChoose(given(search.filters))}>
            {search.name}
          </Button>
          <ActionIcon
            size={36}
            variant="light"
            aria-label={t('scans.history.forgetSearch', { name: search.name })}
            onClick={() => forget.mutate(search.id)}
          >
            <IconX size={16} />
          </ActionIcon>
        </Button.Group>
      ))}
      {narrowed && (
        <Suspense>
          <SaveSearch filters={filters} />
        </Suspense>
      )}
    </Group>
  );
}

/** Without the fields that narrow nothing. */
function given(filters: object): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null && value !== undefined));
}
