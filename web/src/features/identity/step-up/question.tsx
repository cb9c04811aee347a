import { Button, Loader, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, type Schemas } from '../../../lib/api/client';
import { ErrorState } from '../../../ui/error-state/error-state';
import { CodeForm } from '../code-form/code-form';

function useShow(onShown: () => void) {
  return useMutation({
    mutationFn: async (body: Schemas['StepUp']) => dataOf(await api.POST('/api/auth/step-up', { body })),
    onSuccess: onShown,
  });
}

/** By a second factor where there is one, else by the password. */
export default function Question({ onDone }: { onDone: (shown: boolean) => void }) {
  const { t } = useTranslation();
  const wanted = useQuery({
    queryKey: ['step-up'],
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => dataOf(await api.GET('/api/auth/step-up')),
  });
  const show = useShow(() => onDone(true));
  const send = async () => dataOf(await api.POST('/api/auth/step-up/send'));
  // Opens a moment after it has come: only then does it know what had the focus, to give it back.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <Modal
      opened={ready}
      onClose={() => onDone(false)}
      title={t('identity.stepUp.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      zIndex={300}
    >
      <Stack>
        <Text size="sm">{t('identity.stepUp.text')}</Text>
        {wanted.error && <ErrorState error={wanted.error} onRetry={() => void wanted.refetch()} />}
        {wanted.isPending && <Loader aria-label={t('loading')} />}
        {wanted.data?.factors.length === 0 && (
          <Password pending={show.isPending} error={show.error} onSubmit={(password) => show.mutate({ password })} />
        )}
        {wanted.data && wanted.data.factors.length > 0 && (
          <CodeForm
            factors={wanted.data.factors}
            submitLabel={t('identity.stepUp.submit')}
            pending={show.isPending}
            error={show.error}
            onSubmit={(factor, code) => show.mutate({ factor, code })}
            onSend={send}
          />
        )}
      </Stack>
    </Modal>
  );
}

interface PasswordProps {
  pending: boolean;
  error: unknown;
  onSubmit: (password: string) => void;
}

function Password({ pending, error, onSubmit }: PasswordProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit(password);
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {error != null && <ErrorState error={error} />}
        <PasswordInput
          label={t('identity.password')}
          autoComplete="current-password"
          required
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('identity.showPassword') }}
        />
        <Button type="submit" size="md" loading={pending}>
          {t('identity.stepUp.submit')}
        </Button>
      </Stack>
    </form>
  );
}
