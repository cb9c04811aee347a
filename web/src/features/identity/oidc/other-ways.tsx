import { Button, Divider, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { useProviders, wayBy } from './api';

/** Below all else on a page for coming in, so that nothing moves when it is known which there are. */
export function OtherWays({ next }: { next: string }) {
  const { t } = useTranslation();
  const { data: providers = [], error, refetch } = useProviders();
  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return (
    providers.length > 0 && (
      <Stack gap="sm">
        <Divider label={t('identity.oidc.or')} />
        {providers.map(({ id, name }) => (
          <Button key={id} component="a" href={wayBy(id, next)} variant="default" size="md">
            {t('identity.oidc.continue', { name })}
          </Button>
        ))}
      </Stack>
    )
  );
}
