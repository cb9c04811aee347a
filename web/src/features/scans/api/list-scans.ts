import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf, type Schemas } from '../../../lib/api/client';

export type ScanInList = Schemas['ScanInList'];

export interface Filters {
  q?: string;
  risk?: 'LOW' | 'MEDIUM' | 'HIGH';
  bodySite?: NonNullable<ScanInList['bodySite']>;
  condition?: Schemas['Candidate']['code'];
  from?: string;
  to?: string;
}

const PAGE = 24;

/** @param deleted those that can still be restored, instead of the others */
export function useScans(filters: Filters, deleted = false) {
  const { i18n } = useTranslation();
  return useInfiniteQuery({
    queryKey: ['scans', filters, deleted, i18n.language],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      dataOf(
        await api.GET('/api/scans', {
          params: {
            query: { ...filters, deleted, limit: PAGE, count: !pageParam, ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

function useChangeOfScans<T>(change: (id: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['scans'] }),
  });
}

export const useDeleteScan = () =>
  useChangeOfScans(async (id: string) => dataOf(await api.DELETE('/api/scans/{id}', { params: { path: { id } } })));

export const useRestoreScan = () =>
  useChangeOfScans(async (id: string) => dataOf(await api.POST('/api/scans/{id}/restore', { params: { path: { id } } })));

export const useClearHistory = () =>
  useChangeOfScans(async () => dataOf(await api.DELETE('/api/scans', { params: { query: { all: true } } })));
