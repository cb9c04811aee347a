import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { Filters } from './list-scans';

const KEY = ['saved-searches'];

export function useSavedSearches() {
  return useQuery({ queryKey: KEY, queryFn: async () => dataOf(await api.GET('/api/scans/saved-searches')).items });
}

export function useSaveSearch() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (search: { name: string; filters: Filters }) =>
      dataOf(await api.POST('/api/scans/saved-searches', { body: search })),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useForgetSearch() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) =>
      dataOf(await api.DELETE('/api/scans/saved-searches/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
