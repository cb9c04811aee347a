import { Button, FileButton, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconCamera, IconPhotoUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './choose-photo.module.css';

const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
const LARGEST = 20 * 1024 * 1024;

/** By drop, by choosing a file, or with a phone's camera. */
export function ChoosePhoto({ onChoose }: { onChoose: (photo: File) => void }) {
  const { t } = useTranslation();
  const [rejected, setRejected] = useState(false);
  return (
    <Stack>
      <Dropzone
        accept={TYPES}
        maxSize={LARGEST}
        multiple={false}
        onDrop={([photo]) => photo && onChoose(photo)}
        onReject={() => setRejected(true)}
        className={classes.zone}
        inputProps={{ 'aria-label': t('scans.new.drop') }}
      >
        <Stack align="center" gap="xs">
          <IconPhotoUp size={40} stroke={1.5} aria-hidden />
          <Text fw={600}>{t('scans.new.drop')}</Text>
          <Text size="sm" c="dimmed">
            {t('scans.new.dropHint')}
          </Text>
        </Stack>
      </Dropzone>
      {rejected && (
        <Text role="alert" c="var(--cutis-high)">
          {t('scans.new.rejected')}
        </Text>
      )}
      <FileButton accept="image/jpeg,image/png,image/webp" capture="environment" onChange={(file) => file && onChoose(file)}>
        {(props) => (
          <Button {...props} size="md" leftSection={<IconCamera size={20} />} hiddenFrom="sm">
            {t('scans.new.camera')}
          </Button>
        )}
      </FileButton>
    </Stack>
  );
}
