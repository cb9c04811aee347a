import { ActionIcon, Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import type { Filters } from '../api/list-scans';
import { useForgetSearch, useSavedSearches, useSaveSearch } from '../api/saved-searches';

interface Props {
  filters: Filters;
  onChoose: (filters: Filters) => void;
}

/** Searches a person gave a name: one tap away; the present one can be added. */
export function SavedSearches({ filters, onChoose }: Props) {
  const { t } = useTranslation();
  const { data: saved } = useSavedSearches();
  const forget = useForgetSearch();
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
      {Object.keys(filters).length > 0 && <SaveSearch filters={filters} />}
    </Group>
  );
}

function SaveSearch({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = useSaveSearch();

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(
      { name, filters },
      {
        onSuccess: () => {
          setOpen(false);
          setName('');
        },
      },
    );
  }

  return (
    <Popover opened={open} onChange={setOpen} trapFocus>
      <Popover.Target>
        <Button variant="default" h={36} leftSection={<IconBookmark size={16} />} onClick={() => setOpen(!open)}>
          {t('scans.history.saveSearch')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Stack gap="xs">
            {save.error && <ErrorState error={save.error} />}
            <TextInput
              label={t('scans.history.searchName')}
              required
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" loading={save.isPending}>
              {t('scans.history.saveSearch')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Without the fields that narrow nothing. */
function given(filters: object): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null && value !== undefined));
}
