import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../../lib/api/client';

const KEY = ['profile'];

/** An account and the version that a change of it must name. */
export interface ProfileRead {
  account: Schemas['Account'];
  version: string;
}

export function useProfile() {
  return useQuery({
    queryKey: KEY,
    queryFn: async (): Promise<ProfileRead> => {
      const answer = await api.GET('/api/auth/profile');
      return { account: dataOf(answer), version: answer.response.headers.get('ETag') ?? '' };
    },
  });
}

/** @param onSaved told before the form is made anew from what was saved */
export function useChangeProfile(version: string, onSaved: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schemas['ProfileChange']) =>
      dataOf(await api.PATCH('/api/auth/profile', { body, params: { header: { 'If-Match': version } } })),
    onSuccess: async () => {
      onSaved();
      await Promise.all([KEY, ['me']].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: async (body: { current: string; next: string }) => dataOf(await api.POST('/api/auth/password', { body })),
  });
}
