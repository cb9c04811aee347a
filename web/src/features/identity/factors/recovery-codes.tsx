import { Alert, Button, Code, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { useNewRecoveryCodes } from './api';

interface Props {
  left: number;
  /** Those that were just made; they are shown this once. */
  codes: string[];
  onCodes: (codes: string[]) => void;
}

/** For the day on which the phone is lost. */
export function RecoveryCodes({ left, codes, onCodes }: Props) {
  const { t } = useTranslation();
  const renew = useNewRecoveryCodes();
  const clipboard = useClipboard();
  return (
    <Paper withBorder p="md">
      <Stack align="flex-start">
        <Title order={3} size="h4">
          {t('identity.factors.recovery')}
        </Title>
        <Text size="sm">{t('identity.factors.recoveryLeft', { count: left })}</Text>
        {codes.length > 0 && (
          <Alert title={t('identity.factors.recoveryKeep')} role="status" w="100%">
            <Stack>
              <Text size="sm">{t('identity.factors.recoveryKeepText')}</Text>
              <SimpleGrid cols={2} component="ul" p={0} m={0} dir="ltr">
                {codes.map((code) => (
                  <Code key={code} component="li" fz="md" style={{ listStyle: 'none' }}>
                    {code}
                  </Code>
                ))}
              </SimpleGrid>
              <Group>
                <Button variant="default" onClick={() => clipboard.copy(codes.join('\n'))}>
                  {t(clipboard.copied ? 'identity.factors.copied' : 'identity.factors.copy')}
                </Button>
                <Button onClick={() => onCodes([])}>{t('identity.factors.kept')}</Button>
              </Group>
            </Stack>
          </Alert>
        )}
        {renew.error && <ErrorState error={renew.error} />}
        <Button
          variant="default"
          loading={renew.isPending}
          onClick={() => renew.mutate(undefined, { onSuccess: (answer) => onCodes(answer.codes) })}
        >
          {t('identity.factors.recoveryNew')}
        </Button>
      </Stack>
    </Paper>
  );
}
