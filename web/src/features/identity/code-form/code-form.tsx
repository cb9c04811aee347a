import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../lib/api/client';
import { ErrorState } from '../../../ui/error-state/error-state';

export type Factor = Schemas['Challenge']['factors'][number];

/** Best first. */
export const FACTORS: Factor[] = ['TOTP', 'EMAIL', 'RECOVERY'];

interface Props {
  /** Best first; the person may choose another. */
  factors: Factor[];
  submitLabel: string;
  pending: boolean;
  error: unknown;
  onSubmit: (factor: Factor, code: string) => void;
  /** Has a code sent by e-mail. */
  onSend: () => Promise<unknown>;
}

/** A second factor is shown: what the app says, what came by e-mail, or a recovery code. */
export function CodeForm({ factors, submitLabel, pending, error, onSubmit, onSend }: Props) {
  const { t } = useTranslation();
  const [factor, setFactor] = useState<Factor>(factors[0] ?? 'EMAIL');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState<'no' | 'yes' | 'failed'>('no');

  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit(factor, code);
  }

  function send() {
    onSend().then(
      () => setSent('yes'),
      () => setSent('failed'),
    );
  }

  function choose(other: Factor) {
    setFactor(other);
    setCode('');
    if (other === 'EMAIL') {
      send();
    }
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {error != null && <ErrorState error={error} />}
        <TextInput
          label={t(`identity.code.label.${factor}`)}
          description={t(`identity.code.text.${factor}`)}
          autoComplete="one-time-code"
          inputMode={factor === 'RECOVERY' ? 'text' : 'numeric'}
          dir="ltr"
          required
          maxLength={40}
          data-autofocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={pending}>
          {submitLabel}
        </Button>
        <Text size="sm" role="status" c={sent === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}>
          {sent !== 'no' && t(sent === 'yes' ? 'identity.code.sent' : 'identity.code.notSent')}
        </Text>
        {factor === 'EMAIL' && (
          <Anchor component="button" type="button" size="sm" underline="always" ta="start" onClick={send}>
            {t('identity.code.again')}
          </Anchor>
        )}
        {factors
          .filter((other) => other !== factor)
          .map((other) => (
            <Anchor key={other} component="button" type="button" size="sm" underline="always" ta="start" onClick={() => choose(other)}>
              {t(`identity.code.use.${other}`)}
            </Anchor>
          ))}
      </Stack>
    </form>
  );
}
