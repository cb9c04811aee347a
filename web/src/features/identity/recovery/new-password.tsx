import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../lib/api/problem';
import { ErrorState } from '../../../ui/error-state/error-state';
import { tell } from '../../../ui/notices/notices';
import { useResetPassword } from './api';

/** The code from the letter, and a new password. */
export function NewPassword({ login, onAgain }: { login: string; onAgain: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const [next, setNext] = useState('');
  const reset = useResetPassword();
  const weak = reset.error instanceof ProblemError && reset.error.type === 'weak-password' ? reset.error : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    reset.mutate(
      { login, code, next },
      {
        onSuccess: () => {
          tell({ message: t('identity.recovery.done') });
          void navigate({ to: '/sign-in' });
        },
      },
    );
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {reset.error && !weak && <ErrorState error={reset.error} />}
        <TextInput
          label={t('identity.recovery.code')}
          autoComplete="one-time-code"
          dir="ltr"
          required
          maxLength={40}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('identity.profile.next')}
          description={t('identity.passwordHint')}
          autoComplete="new-password"
          required
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('identity.showPassword') }}
          {...(weak && { error: weak.detail })}
        />
        <Button type="submit" size="md" loading={reset.isPending}>
          {t('identity.profile.changePassword')}
        </Button>
        <Anchor component="button" type="button" size="sm" underline="always" ta="start" onClick={onAgain}>
          {t('identity.recovery.again')}
        </Anchor>
      </Stack>
    </form>
  );
}
