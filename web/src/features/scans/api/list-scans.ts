import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf, type Schemas } from '../../../lib/api/client';

export type ScanInList = Schemas['ScanInList'];

export interface Filters {
  q?: string;
  risk?: 'LOW' | 'MEDIUM' | 'HIGH';
  bodySite?: NonNullable<ScanInList['bodySite']>;
}

const PAGE = 24;

export function useScans(filters: Filters) {
  const { i18n } = useTranslation();
  return useInfiniteQuery({
    queryKey: ['scans', filters, i18n.language],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      dataOf(
        await api.GET('/api/scans', {
          params: { query: { ...filters, limit: PAGE, count: !pageParam, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export function useDeleteScan() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => dataOf(await api.DELETE('/api/scans/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['scans'] }),
  });
}

export function useRestoreScan() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => dataOf(await api.POST('/api/scans/{id}/restore', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['scans'] }),
  });
}
