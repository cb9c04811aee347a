import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useClearHistory } from '../api/list-scans';

/** All at once, after a question; each can be brought back for thirty days. */
export function ClearHistory() {
  const { t } = useTranslation();
  const [asking, question] = useDisclosure(false);
  const clear = useClearHistory();

  function clearAll() {
    clear.mutate(undefined, {
      onSuccess: () => notifications.show({ message: t('scans.history.cleared') }),
      onError: () => notifications.show({ color: 'red', message: t('error.title') }),
      onSettled: question.close,
    });
  }

  return (
    <>
      <Button variant="subtle" color="gray" mx="auto" onClick={question.open}>
        {t('scans.history.clear')}
      </Button>
      <Modal opened={asking} onClose={question.close} title={t('scans.history.clear')} closeButtonProps={{ 'aria-label': t('close') }}>
        <Text>{t('scans.history.clearText')}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={question.close} data-autofocus>
            {t('cancel')}
          </Button>
          <Button color="red.9" loading={clear.isPending} onClick={clearAll}>
            {t('scans.history.clear')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
