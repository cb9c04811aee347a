import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../api/list-scans';
import { BODY_SITES } from '../body-sites';
import classes from './filter-form.module.css';

const CONDITIONS = ['mel', 'bcc', 'akiec', 'nv', 'bkl', 'df', 'vasc'] as const;

/** What the history is narrowed to. */
export function FilterForm({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { t } = useTranslation();
  const set = (name: keyof Filters) => (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
    const { [name]: _, ...rest } = filters;
    const value = event.currentTarget.value;
    onChange(value ? { ...rest, [name]: value } : rest);
  };
  const any = { value: '', label: t('scans.history.any') };
  return (
    <search className={classes.filters} aria-label={t('scans.history.filters')}>
      <TextInput
        className={classes.wide}
        label={t('scans.history.search')}
        placeholder={t('scans.history.searchPlaceholder')}
        type="search"
        leftSection={<IconSearch size={16} />}
        value={filters.q ?? ''}
        onChange={set('q')}
      />
      <NativeSelect
        label={t('scans.history.risk')}
        value={filters.risk ?? ''}
        onChange={set('risk')}
        data={[any, ...(['HIGH', 'MEDIUM', 'LOW'] as const).map((value) => ({ value, label: t(`scans.risk.${value}`) }))]}
      />
      <NativeSelect
        label={t('scans.history.condition')}
        value={filters.condition ?? ''}
        onChange={set('condition')}
        data={[any, ...CONDITIONS.map((value) => ({ value, label: t(`scans.condition.${value}`) }))]}
      />
      <NativeSelect
        className={classes.wide}
        label={t('scans.history.site')}
        value={filters.bodySite ?? ''}
        onChange={set('bodySite')}
        data={[any, ...BODY_SITES.map((value) => ({ value, label: t(`scans.site.${value}`) }))]}
      />
      <TextInput type="date" label={t('scans.history.from')} value={filters.from ?? ''} onChange={set('from')} />
      <TextInput type="date" label={t('scans.history.to')} value={filters.to ?? ''} onChange={set('to')} />
    </search>
  );
}
