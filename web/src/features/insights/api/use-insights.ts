import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf, type Schemas } from '../../../lib/api/client';

export type Dashboard = Schemas['Dashboard'];
export type FindingInTime = Schemas['FindingInTime'];
export type Step = Schemas['NextStep'];
export type Trends = Schemas['Trends'];

/** Under the key of the scans, so that whatever changes a scan makes these be read again. */
export function useDashboard() {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['scans', 'dashboard', i18n.language],
    queryFn: async () => dataOf(await api.GET('/api/insights/dashboard')),
  });
}

export function useTrends(lesionId?: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['scans', 'trends', lesionId, i18n.language],
    queryFn: async () => dataOf(await api.GET('/api/insights/trends', { params: { query: { ...(lesionId && { lesionId }) } } })),
  });
}
