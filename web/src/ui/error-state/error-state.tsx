import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OfflineError, ProblemError } from '../../lib/api/problem';

/** What went wrong and what to do, in words; a way to try again where there is one. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = error instanceof ProblemError && error.title ? error : null;
  const offline = error instanceof OfflineError;
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle />}
      title={problem?.title ?? (offline ? t('error.offline') : t('error.title'))}
    >
      <Stack align="flex-start" gap="sm">
        <Text size="sm">{problem?.detail ?? (offline ? t('error.offlineAdvice') : t('error.advice'))}</Text>
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
