import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../../lib/api/client';

const KEY = ['sessions'];

export function useSessions() {
  const { i18n } = useTranslation();
  return useInfiniteQuery({
    queryKey: [...KEY, i18n.language],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      dataOf(await api.GET('/api/auth/sessions', { params: { query: { limit: 10, ...(pageParam && { cursor: pageParam }) } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Ends one session, or all but this one. */
export function useEndSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string | 'others') =>
      dataOf(
        id === 'others' ? await api.DELETE('/api/auth/sessions') : await api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
