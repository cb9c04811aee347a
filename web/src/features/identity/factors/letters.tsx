import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state/error-state';
import { tell } from '../../../ui/notices/notices';
import { useLetters } from './api';

/** A code by e-mail at each sign-in. */
export function Letters({ on, confirmed }: { on: boolean; confirmed: boolean }) {
  const { t } = useTranslation();
  const letters = useLetters();

  function turn() {
    letters.mutate(!on, {
      onSuccess: () => tell({ message: t(on ? 'identity.factors.lettersOff' : 'identity.factors.lettersOn') }),
    });
  }

  return (
    <Paper withBorder p="md">
      <Stack align="flex-start">
        <Title order={3} size="h4">
          {t('identity.factors.letters')}
        </Title>
        <Text size="sm">
          {t(on ? 'identity.factors.lettersAreOn' : confirmed ? 'identity.factors.lettersText' : 'identity.factors.lettersNeed')}
        </Text>
        {letters.error && <ErrorState error={letters.error} />}
        {(on || confirmed) && (
          <Button variant="default" loading={letters.isPending} onClick={turn}>
            {t(on ? 'identity.factors.turnOff' : 'identity.factors.turnOn')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
