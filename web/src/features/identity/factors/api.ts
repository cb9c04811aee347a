import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../../lib/api/client';

export const FACTORS = ['factors'];

export function useFactors() {
  return useQuery({ queryKey: FACTORS, queryFn: async () => dataOf(await api.GET('/api/auth/factors')) });
}

function useAct<In, Out>(act: (input: In) => Promise<Out>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries({ queryKey: FACTORS }) });
}

export const useAddApp = () => useAct<void, Schemas['Enrolment']>(async () => dataOf(await api.POST('/api/auth/factors/totp')));

export const useConfirmApp = () =>
  useAct(async (code: string) => dataOf(await api.POST('/api/auth/factors/totp/confirm', { body: { code } })));

export const useRemoveApp = () => useAct<void, unknown>(async () => dataOf(await api.DELETE('/api/auth/factors/totp')));

export const useLetters = () =>
  useAct(async (on: boolean) =>
    dataOf(on ? await api.POST('/api/auth/factors/email') : await api.DELETE('/api/auth/factors/email')),
  );

export const useNewRecoveryCodes = () =>
  useAct<void, Schemas['RecoveryCodes']>(async () => dataOf(await api.POST('/api/auth/factors/recovery-codes')));

const POLICY = ['factor-policy'];

export type Role = Schemas['FactorPolicy']['roles'][number];

export function usePolicy() {
  return useQuery({ queryKey: POLICY, queryFn: async () => dataOf(await api.GET('/api/factor-policy')) });
}

export function useChangePolicy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (roles: Role[]) => dataOf(await api.PUT('/api/factor-policy', { body: { roles } })),
    onSuccess: (policy) => queries.setQueryData(POLICY, policy),
  });
}
