import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../lib/api/client';
import { CodeForm } from '../code-form/code-form';
import { useResend, useVerify } from '../session';

interface Props {
  challenge: Schemas['Challenge'];
  onDone: () => void;
  /** Back to name and password. */
  onBack: () => void;
}

/** The password was right; who has a second factor shows that too. */
export function SecondStep({ challenge, onDone, onBack }: Props) {
  const { t } = useTranslation();
  const verify = useVerify(challenge.id);
  const resend = useResend(challenge.id);
  return (
    <Stack maw={420} mx="auto">
      <Title order={1}>{t('identity.code.title')}</Title>
      <Text>{t('identity.code.intro')}</Text>
      <Paper withBorder p="lg" radius="lg">
        <CodeForm
          factors={challenge.factors}
          submitLabel={t('identity.signIn')}
          pending={verify.isPending}
          error={verify.error}
          onSubmit={(factor, code) => verify.mutate({ factor, code }, { onSuccess: onDone })}
          onSend={() => resend.mutateAsync()}
        />
      </Paper>
      <Anchor component="button" type="button" size="sm" underline="always" ta="start" onClick={onBack}>
        {t('identity.code.back')}
      </Anchor>
    </Stack>
  );
}
