import { Button, Popover, Stack, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import type { Filters } from '../api/list-scans';
import { useSaveSearch } from '../api/saved-searches';

/** Gives the present search a name. */
export default function SaveSearch({ filters }: { filters: Filters }) {
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
