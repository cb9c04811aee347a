import { Button, Group, Loader, Stack, Switch, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../ui/error-state/error-state';
import { useAccessLog } from '../api/use-access-log';
import classes from './access-log.module.css';
import { AccessLine } from './access-line';

export function AccessLog() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/profile/access-log' });
  const { others = false } = useSearch({ from: '/profile/access-log' });
  const log = useAccessLog(others);
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <Stack maw={640} mx="auto" gap="lg">
      <Title order={1}>{t('audit.title')}</Title>
      <Text c="dimmed">{t('audit.lead')}</Text>
      <Switch
        label={t('audit.others')}
        checked={others}
        onChange={(event) => void navigate({ search: event.currentTarget.checked ? { others: true } : {}, replace: true })}
      />
      {log.error && <ErrorState error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <Loader aria-label={t('loading')} />}
      {log.isSuccess && items.length === 0 && (
        <EmptyState title={t('audit.empty')} text={t(others ? 'audit.emptyOthers' : 'audit.emptyText')} />
      )}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((access) => (
            <AccessLine key={access.id} access={access} />
          ))}
        </ul>
      )}
      {log.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('audit.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
