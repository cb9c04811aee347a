import { Button, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconCamera, IconPhotoUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './choose-photo.module.css';

const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
const LARGEST = 20 * 1024 * 1024;
const MOST = 20;

interface Props {
  /** Smaller, once there is a photo and this is only for more. */
  compact: boolean;
  onChoose: (photos: File[]) => void;
  onCamera: () => void;
}

/** With the live camera, by drop, or by choosing files. */
export function ChoosePhoto({ compact, onChoose, onCamera }: Props) {
  const { t } = useTranslation();
  const [rejected, setRejected] = useState(false);
  return (
    <Stack>
      <Button
        size="md"
        variant={compact ? 'default' : 'filled'}
        leftSection={<IconCamera size={20} />}
        onClick={onCamera}
      >
        {t('scans.camera.open')}
      </Button>
      <Dropzone
        accept={TYPES}
        maxSize={LARGEST}
        maxFiles={MOST}
        onDrop={(photos) => {
          setRejected(false);
          onChoose(photos);
        }}
        onReject={() => setRejected(true)}
        className={classes.zone}
        mih={compact ? 100 : 220}
        inputProps={{ 'aria-label': t('scans.new.drop') }}
      >
        <Stack align="center" gap="xs">
          <IconPhotoUp size={compact ? 24 : 40} stroke={1.5} aria-hidden />
          <Text fw={600}>{t(compact ? 'scans.new.more' : 'scans.new.drop')}</Text>
          {!compact && (
            <Text size="sm" c="dimmed">
              {t('scans.new.dropHint')}
            </Text>
          )}
        </Stack>
      </Dropzone>
      {rejected && (
        <Text role="alert" c="var(--cutis-high)">
          {t('scans.new.rejected')}
        </Text>
      )}
    </Stack>
  );
}
