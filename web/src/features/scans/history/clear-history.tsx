import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../../ui/confirm/confirm';
import { tell } from '../../../ui/notices/notices';
import { useClearHistory } from '../api/list-scans';

/** All at once, after a question; each can be brought back for thirty days. */
export function ClearHistory() {
  const { t } = useTranslation();
  const [asking, question] = useDisclosure(false);
  const clear = useClearHistory();

  function clearAll() {
    clear.mutate(undefined, {
      onSuccess: () => {
        question.close();
        tell({ message: t('scans.history.cleared') });
      },
    });
  }

  return (
    <>
      <Button variant="subtle" color="gray" mx="auto" onClick={question.open}>
        {t('scans.history.clear')}
      </Button>
      <Confirm
        opened={asking}
        title={t('scans.history.clear')}
        action={t('scans.history.clear')}
        danger
        pending={clear.isPending}
        error={clear.error}
        onConfirm={clearAll}
        onClose={question.close}
      >
        <Text>{t('scans.history.clearText')}</Text>
      </Confirm>
    </>
  );
}
