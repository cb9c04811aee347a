import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../error-state/error-state';

interface Props {
  opened: boolean;
  title: string;
  /** What the button says that does it. */
  action: string;
  /** Whether it takes something away. */
  danger?: boolean;
  /** Has to be typed first, for what cannot be taken back. */
  typed?: { label: string; text: string };
  pending: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A question before something is done that somebody might regret. */
export function Confirm({ opened, title, onClose, ...question }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
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
