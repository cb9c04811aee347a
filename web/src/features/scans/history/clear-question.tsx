import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '../../../ui/notices/notices';
import { useClearHistory } from '../api/list-scans';

export default function ClearQuestion({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const clear = useClearHistory();

  function clearAll() {
    clear.mutate(undefined, {
      onSuccess: () => tell({ message: t('scans.history.cleared') }),
      onError: () => tell({ color: 'red', message: t('error.title') }),
      onSettled: onClose,
    });
  }

  return (
    <Modal opened={opened} onClose={onClose} title={t('scans.history.clear')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text>{t('scans.history.clearText')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('cancel')}
        </Button>
        <Button color="red.9" loading={clear.isPending} onClick={clearAll}>
          {t('scans.history.clear')}
        </Button>
      </Group>
    </Modal>
  );
}
