import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { FACTORS } from '../factors/api';

export function useForgotPassword() {
  return useMutation({
    mutationFn: async (login: string) => dataOf(await api.POST('/api/auth/forgot-password', { body: { login } })),
  });
}

export function useResetPassword() {
  return useMutation({
    mutationFn: async (body: { login: string; code: string; next: string }) =>
      dataOf(await api.POST('/api/auth/reset-password', { body })),
  });
}

export function useSendConfirmation() {
  return useMutation({ mutationFn: async () => dataOf(await api.POST('/api/auth/verify-email/send')) });
}

export function useConfirmEmail() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (code: string) => dataOf(await api.POST('/api/auth/verify-email', { body: { code } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: FACTORS }),
  });
}
