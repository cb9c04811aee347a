import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

const WAYS_IN = ['ways-in'];

/** Where people may have an account by which they can sign in here. */
export function useProviders() {
  return useQuery({
    queryKey: ['providers'],
    staleTime: Infinity,
    queryFn: async () => dataOf(await api.GET('/api/auth/oidc')).items,
  });
}

/** A plain address: the browser goes there by itself, and from there to the other service. */
export const wayBy = (provider: string, next: string) => `/api/auth/oidc/${provider}/start?to=${encodeURIComponent(next)}`;

export function useWaysIn() {
  return useQuery({ queryKey: WAYS_IN, queryFn: async () => dataOf(await api.GET('/api/auth/oidc/identities')) });
}

/** Leaves the page for the other service, which sends the person back to their profile. */
export function useLink() {
  return useMutation({
    mutationFn: async (provider: string) =>
      dataOf(await api.POST('/api/auth/oidc/{provider}/link', { params: { path: { provider } } })),
    onSuccess: ({ location: there }) => location.assign(there),
  });
}

export function useUnlink() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => dataOf(await api.DELETE('/api/auth/oidc/identities/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: WAYS_IN }),
  });
}
