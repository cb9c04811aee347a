import { Loader } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../features/identity/session';
import { ErrorState } from '../ui/error-state/error-state';
import { NotFound } from './not-found';

/** Around the pages of administrators. For everybody else there is nothing at these addresses. */
export function AdminOnly() {
  const { t } = useTranslation();
  const { data: me, error, isPending, refetch } = useMe();
  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (isPending) {
    return <Loader aria-label={t('loading')} />;
  }
  return me?.role === 'ADMIN' ? <Outlet /> : <NotFound />;
}
