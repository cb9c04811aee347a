import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AdviceDrawing } from '../advice/advice-drawing';
import classes from './camera.module.css';
import { useCamera } from './use-camera';

/** The live picture with a frame to aim with, the one thing to do now, and a shutter that never waits for it. */
export function Camera({ onPhoto, onCancel }: { onPhoto: (photo: File) => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const { hint, fault, capture } = useCamera(video);

  async function shoot() {
    const photo = await capture();
    if (photo) {
      onPhoto(photo);
    }
  }

  if (fault) {
    return (
      <Alert role="alert" color="red" title={t(`scans.camera.fault.${fault}`)}>
        <Stack align="flex-start" gap="sm">
          <Text size="sm">{t(`scans.camera.faultAdvice.${fault}`)}</Text>
          <Button variant="default" onClick={onCancel}>
            {t('scans.camera.chooseFile')}
          </Button>
        </Stack>
      </Alert>
    );
  }
  return (
    <Stack>
      <div className={classes.frame} data-ready={hint === 'READY'}>
        <video ref={video} autoPlay playsInline muted className={classes.video} aria-label={t('scans.camera.live')} />
        <div className={classes.aim} aria-hidden />
      </div>
      <Group wrap="nowrap" mih={64} role="status">
        {hint && <AdviceDrawing code={hint} />}
        <Text fw={600}>{t(hint ? `scans.camera.hint.${hint}` : 'scans.camera.starting')}</Text>
      </Group>
      <Group grow>
        <Button variant="default" size="md" onClick={onCancel}>
          {t('scans.camera.cancel')}
        </Button>
        <Button size="md" leftSection={<IconCamera size={20} />} disabled={!hint} onClick={() => void shoot()}>
          {t('scans.camera.shoot')}
        </Button>
      </Group>
    </Stack>
  );
}
