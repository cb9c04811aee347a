import { ActionIcon, Alert, Group, Image, NativeSelect, Paper, Progress, Stack, Text, Textarea } from '@mantine/core';
import { IconCircleCheck, IconCloudOff, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { percent } from '../../../lib/format';
import { ErrorState } from '../../../ui/error-state/error-state';
import { BODY_SITES } from '../body-sites';
import type { Draft } from './drafts';
import type { Sending } from './use-send';

interface Props {
  draft: Draft;
  sending: Sending | undefined;
  onChange: (fields: Partial<Draft>) => void;
  onRemove: () => void;
}

/** One chosen photo: what it shows, where it is from, and how far it is on its way. */
export function DraftCard({ draft, sending, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const open = !sending || sending.state === 'failed';
  return (
    <Paper withBorder radius="lg" p="md">
      <Stack>
        <Group justify="flex-end" mb={-8}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('scans.new.remove')}
            disabled={sending?.state === 'sending'}
            onClick={onRemove}
          >
            <IconX size={20} />
          </ActionIcon>
        </Group>
        <Preview photo={draft.photo} />
        {open && (
          <>
            <NativeSelect
              label={t('scans.new.site')}
              value={draft.bodySite}
              onChange={(event) => onChange({ bodySite: event.currentTarget.value })}
              data={[
                { value: '', label: t('scans.new.siteNone') },
                ...BODY_SITES.map((site) => ({ value: site, label: t(`scans.site.${site}`) })),
              ]}
            />
            <Textarea
              label={t('scans.new.note')}
              placeholder={t('scans.new.notePlaceholder')}
              maxLength={1000}
              autosize
              minRows={2}
              value={draft.note}
              onChange={(event) => onChange({ note: event.currentTarget.value })}
            />
          </>
        )}
        {sending && <HowFar sending={sending} />}
      </Stack>
    </Paper>
  );
}

function HowFar({ sending }: { sending: Sending }) {
  const { t } = useTranslation();
  switch (sending.state) {
    case 'sending': {
      const sent = sending.share;
      return (
        <div role="status">
          <Text size="sm" mb={4}>
            {sent < 1 ? t('scans.new.sending', { percent: percent(sent) }) : t('scans.new.analysing')}
          </Text>
          <Progress value={sent * 100} animated={sent >= 1} aria-label={percent(sent)} />
        </div>
      );
    }
    case 'done':
      return (
        <Alert color="teal" icon={<IconCircleCheck />} role="status">
          {t('scans.new.done')}
        </Alert>
      );
    case 'kept':
      return (
        <Alert color="teal" icon={<IconCloudOff />} role="status" title={t('scans.queue.kept')}>
          {t('scans.queue.text')}
        </Alert>
      );
    case 'failed':
      return <ErrorState error={sending.error} />;
  }
}

function Preview({ photo }: { photo: File }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(photo);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return <Image src={address} alt={t('scans.new.preview')} radius="md" mah={360} fit="contain" />;
}
