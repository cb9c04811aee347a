import { Button, Code, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../../ui/confirm/confirm';
import { ErrorState } from '../../../ui/error-state/error-state';
import { tell } from '../../../ui/notices/notices';
import { useAddApp, useConfirmApp, useRemoveApp } from './api';

/** An authenticator app: scanned, confirmed by its first code, taken away. */
export function App({ on, onCodes }: { on: boolean; onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation();
  const add = useAddApp();
  const confirm = useConfirmApp();
  const remove = useRemoveApp();
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    confirm.mutate(code, {
      onSuccess: (answer) => {
        onCodes(answer.codes);
        add.reset();
        setCode('');
        tell({ message: t('identity.factors.appOn') });
      },
    });
  }

  function ask() {
    remove.reset();
    setAsking(true);
  }

  const removed = () => {
    setAsking(false);
    tell({ message: t('identity.factors.appOff') });
  };

  return (
    <Paper withBorder p="md">
      <Stack align="flex-start">
        <Title order={3} size="h4">
          {t('identity.factors.app')}
        </Title>
        <Text size="sm">{t(on ? 'identity.factors.appIsOn' : 'identity.factors.appText')}</Text>
        {add.error && <ErrorState error={add.error} />}
        {on && (
          <Button variant="default" onClick={ask}>
            {t('identity.factors.appRemove')}
          </Button>
        )}
        {!on && !add.data && (
          <Button variant="default" loading={add.isPending} onClick={() => add.mutate()}>
            {t('identity.factors.appAdd')}
          </Button>
        )}
        {!on && add.data && (
          <form onSubmit={submit}>
            <Stack align="flex-start">
              <Text size="sm">{t('identity.factors.scan')}</Text>
              <img
                src={`data:image/svg+xml;utf8,${encodeURIComponent(add.data.qr)}`}
                alt={t('identity.factors.qr')}
                width={220}
                height={220}
                style={{ background: 'white', borderRadius: 8, maxWidth: '100%' }}
              />
              <Text size="sm">
                {t('identity.factors.secret')} <Code style={{ wordBreak: 'break-all' }}>{add.data.secret}</Code>
              </Text>
              {confirm.error && <ErrorState error={confirm.error} />}
              <TextInput
                label={t('identity.factors.firstCode')}
                inputMode="numeric"
                autoComplete="one-time-code"
                dir="ltr"
                required
                maxLength={10}
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
              <Group>
                <Button type="submit" loading={confirm.isPending}>
                  {t('identity.factors.confirm')}
                </Button>
                <Button variant="default" onClick={add.reset}>
                  {t('cancel')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Stack>
      <Confirm
        opened={asking}
        title={t('identity.factors.appRemove')}
        action={t('identity.factors.appRemove')}
        danger
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(undefined, { onSuccess: removed })}
        onClose={() => setAsking(false)}
      >
        <Text>{t('identity.factors.appRemoveText')}</Text>
      </Confirm>
    </Paper>
  );
}
