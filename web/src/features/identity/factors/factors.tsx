import { Loader, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { ConfirmEmail } from '../recovery/confirm-email';
import { App } from './app';
import { useFactors } from './api';
import { Letters } from './letters';
import { RecoveryCodes } from './recovery-codes';

/** How a person proves who they are, beside the password. */
export function Factors({ email }: { email: string }) {
  const { t } = useTranslation();
  const { data: factors, error, refetch } = useFactors();
  const [codes, setCodes] = useState<string[]>([]);
  return (
    <Stack>
      <Title order={2}>{t('identity.factors.title')}</Title>
      <Text size="sm" c="dimmed">
        {t(factors?.required ? 'identity.factors.required' : 'identity.factors.text')}
      </Text>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!factors && !error && <Loader aria-label={t('loading')} />}
      {factors && (
        <>
          {!factors.emailVerified && <ConfirmEmail email={email} />}
          <App on={factors.totp} onCodes={setCodes} />
          <Letters on={factors.email} confirmed={factors.emailVerified} />
          {(factors.totp || factors.email || factors.required) && (
            <RecoveryCodes left={factors.recoveryCodesLeft} codes={codes} onCodes={setCodes} />
          )}
        </>
      )}
    </Stack>
  );
}
