import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, whoIsHere } from '../../identity/session';
import { Camera } from '../camera/camera';
import { ChoosePhoto } from './choose-photo';
import { DraftCard } from './draft-card';
import { useDrafts } from './drafts';
import { useSend } from './use-send';

export function NewScan() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { camera, bodySite } = useSearch({ from: '/scans/new' });
  const { data: me } = useMe();
  const [filming, setFilming] = useState(camera === true);
  const { drafts, add, change, remove } = useDrafts({ bodySite });
  const { send, sendings, busy } = useSend(me?.id ?? whoIsHere());
  const open = drafts.filter((draft) => !['done', 'kept'].includes(sendings[draft.key]?.state ?? ''));

  async function sendAll() {
    const results = await send(drafts);
    const only = results.length === 1 ? results[0] : undefined;
    if (only?.state === 'done') {
      await navigate({ to: '/scans/$scanId', params: { scanId: only.scan.id } });
    } else if (results.every((result) => result.state === 'done')) {
      await navigate({ to: '/scans' });
    }
  }

  if (filming) {
    return (
      <Stack maw={640} mx="auto">
        <Title order={1}>{t('scans.new.title')}</Title>
        <Camera
          onPhoto={(photo) => {
            add([photo], true);
            setFilming(false);
          }}
          onCancel={() => setFilming(false)}
        />
      </Stack>
    );
  }
  return (
    <Stack maw={640} mx="auto">
      <Title order={1}>{t('scans.new.title')}</Title>
      <Text c="dimmed">{t('scans.new.lead')}</Text>
      {drafts.map((draft) => (
        <DraftCard
          key={draft.key}
          draft={draft}
          sending={sendings[draft.key]}
          onChange={(fields) => change(draft.key, fields)}
          onRemove={() => remove(draft.key)}
        />
      ))}
      {open.length > 0 && (
        <Group grow>
          <Button size="md" loading={busy} onClick={() => void sendAll()}>
            {t('scans.new.send', { count: open.length })}
          </Button>
        </Group>
      )}
      {!busy && (
        <ChoosePhoto compact={drafts.length > 0} onChoose={(photos) => add(photos, false)} onCamera={() => setFilming(true)} />
      )}
    </Stack>
  );
}
