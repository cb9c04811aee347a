import { Divider, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { useWaysIn } from '../oidc/api';
import { LinkedAccounts } from '../oidc/linked-accounts';
import { PasswordForm } from './password-form';

/** Who signs in by an account elsewhere only has no password to change. */
export function WaysIn() {
  const { t } = useTranslation();
  const { data: ways, error, refetch } = useWaysIn();
  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (!ways) {
    return <Loader aria-label={t('loading')} />;
  }
  return (
    <>
      {ways.password && (
        <>
          <PasswordForm />
          <Divider />
        </>
      )}
      <LinkedAccounts identities={ways.items} />
    </>
  );
}
