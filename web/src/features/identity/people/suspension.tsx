import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../../lib/format';
import { Confirm } from '../../../ui/confirm/confirm';
import { tell } from '../../../ui/notices/notices';
import { nameOf, type Person, useSuspend } from './api';

export function Suspension({ person }: { person: Person }) {
  const { t } = useTranslation();
  const [asking, question] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const { suspended } = person;
  const suspend = useSuspend(person.id, () => {
    question.close();
    setReason('');
    tell({ message: t(suspended ? 'identity.people.readmitted' : 'identity.people.suspendedNow') });
  });
  const action = t(suspended ? 'identity.people.readmit' : 'identity.people.suspend');

  function ask() {
    suspend.reset();
    question.open();
  }

  function confirmed() {
    suspend.mutate({ suspended: !suspended, ...(!suspended && reason.trim() && { reason: reason.trim() }) });
  }

  return (
    <Stack align="flex-start">
      <Title order={2}>{t('identity.people.access')}</Title>
      <Text>
        {person.suspendedAt
          ? t('identity.people.suspendedSince', { date: day(person.suspendedAt) })
          : t('identity.people.mayComeInText')}
      </Text>
      {person.suspensionReason && (
        <Text c="dimmed" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {t('identity.people.reason')}: <bdi>{person.suspensionReason}</bdi>
        </Text>
      )}
      <Button variant="default" onClick={ask}>
        {action}
      </Button>
      <Confirm
        opened={asking}
        title={action}
        action={action}
        danger={!suspended}
        pending={suspend.isPending}
        error={suspend.error}
        onConfirm={confirmed}
        onClose={question.close}
      >
        <Text>{t(suspended ? 'identity.people.readmitQuestion' : 'identity.people.suspendQuestion', { name: nameOf(person) })}</Text>
        {!suspended && (
          <Textarea
            label={t('identity.people.reason')}
            description={t('identity.people.reasonHint')}
            maxLength={500}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Confirm>
    </Stack>
  );
}
