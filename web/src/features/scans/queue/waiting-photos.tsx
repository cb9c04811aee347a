import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { date } from '../../../lib/format';
import { useMe, whoIsHere } from '../../identity/session';
import { forget } from './queue';
import { useSendWaiting, useWaiting } from './use-queue';

/** Photos that are still on this device only: how many, why, and a way to give one up. Nothing when there are none. */
export function WaitingPhotos() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const waiting = useWaiting(me?.id ?? whoIsHere());
  useSendWaiting(me?.id ?? whoIsHere(), waiting.filter((each) => !each.refused).length);
  if (waiting.length === 0) {
    return null;
  }
  return (
    <Alert icon={<IconCloudOff />} color="teal" variant="light" role="status" title={t('scans.queue.title', { count: waiting.length })} mb="md">
      <Stack gap="xs">
        <Text size="sm">{t('scans.queue.text')}</Text>
        <List listStyleType="none" spacing="xs">
          {waiting.map((each) => (
            <List.Item key={each.idempotencyKey}>
              <Group gap="sm">
                <Text size="sm">
                  {each.capturedAt && date(each.capturedAt)}
                  {each.refused && ` · ${each.refused}`}
                </Text>
                <Button size="xs" variant="default" onClick={() => void forget(each.idempotencyKey)}>
                  {t('scans.queue.forget')}
                </Button>
              </Group>
            </List.Item>
          ))}
        </List>
      </Stack>
    </Alert>
  );
}
