import { useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../../lib/api/client';

export type Access = Schemas['Access'];

/** @param others only what others did */
export function useAccessLog(others: boolean) {
  return useInfiniteQuery({
    queryKey: ['access-log', others],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      dataOf(
        await api.GET('/api/account/access-log', {
          params: { query: { others, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
