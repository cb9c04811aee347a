import { Button, Group, Image, NativeSelect, Paper, Progress, Stack, Text, Textarea, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { percent } from '../../../lib/format';
import { ErrorState } from '../../../ui/error-state/error-state';
import { useUploadScan } from '../api/upload-scan';
import { BODY_SITES } from '../body-sites';
import { ChoosePhoto } from './choose-photo';

export function NewScan() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [photo, setPhoto] = useState<File | null>(null);
  const [idempotencyKey, setKey] = useState('');
  const [bodySite, setBodySite] = useState('');
  const [note, setNote] = useState('');
  const upload = useUploadScan();

  function choose(file: File) {
    upload.reset();
    setPhoto(file);
    setKey(crypto.randomUUID());
  }

  function send() {
    if (photo) {
      upload.mutate(
        { photo, bodySite, note, idempotencyKey },
        { onSuccess: (scan) => void navigate({ to: '/scans/$scanId', params: { scanId: scan.id } }) },
      );
    }
  }

  return (
    <Stack maw={640} mx="auto">
      <Title order={1}>{t('scans.new.title')}</Title>
      <Text c="dimmed">{t('scans.new.lead')}</Text>
      {upload.error && <ErrorState error={upload.error} onRetry={send} />}
      {photo ? (
        <Paper withBorder radius="lg" p="md">
          <Stack>
            <Preview photo={photo} />
            <NativeSelect
              label={t('scans.new.site')}
              value={bodySite}
              onChange={(event) => setBodySite(event.currentTarget.value)}
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
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            {upload.isPending && <Sending sent={upload.sent} />}
            <Group grow>
              <Button variant="default" size="md" disabled={upload.isPending} onClick={() => setPhoto(null)}>
                {t('scans.new.change')}
              </Button>
              <Button size="md" loading={upload.isPending} onClick={send}>
                {t('scans.new.send')}
              </Button>
            </Group>
          </Stack>
        </Paper>
      ) : (
        <ChoosePhoto onChoose={choose} />
      )}
    </Stack>
  );
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

function Sending({ sent }: { sent: number }) {
  const { t } = useTranslation();
  const label =
    sent < 1 ? t('scans.new.sending', { percent: Math.floor(sent * 100) }) : t('scans.new.analysing');
  return (
    <div role="status">
      <Text size="sm" mb={4}>
        {label}
      </Text>
      <Progress value={sent * 100} animated={sent >= 1} aria-label={percent(sent)} />
    </div>
  );
}
