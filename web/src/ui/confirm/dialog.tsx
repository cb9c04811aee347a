import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../error-state/error-state';
import type { Props } from './confirm';

/** Opens a moment after it has come: only then does it know what had the focus, to give it back. */
export default function Dialog({ opened, title, onClose, ...question }: Props) {
  const { t } = useTranslation();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <Modal opened={opened && ready} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Question onClose={onClose} {...question} />
    </Modal>
  );
}

/** Made anew each time it is asked, so that nothing stands typed already. */
function Question({ action, danger, typed, pending, error, onConfirm, onClose, children }: Omit<Props, 'opened' | 'title'>) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const unsure = typed !== undefined && text.trim().toLowerCase() !== typed.text.toLowerCase();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!unsure) {
      onConfirm();
    }
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {error != null && <ErrorState error={error} />}
        {children}
        {typed && (
          <TextInput
            label={typed.label}
            description={<bdi>{typed.text}</bdi>}
            autoComplete="off"
            dir="ltr"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button type="submit" {...(danger && { color: 'red.9' })} disabled={unsure} loading={pending}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
