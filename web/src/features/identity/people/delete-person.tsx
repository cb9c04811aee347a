import { Button, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../../ui/confirm/confirm';
import { tell } from '../../../ui/notices/notices';
import { nameOf, type Person, useDeletePerson } from './api';

export function DeletePerson({ person }: { person: Person }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asking, question] = useDisclosure(false);
  const remove = useDeletePerson(person.id);

  function ask() {
    remove.reset();
    question.open();
  }

  function confirmed() {
    remove.mutate(undefined, {
      onSuccess: () => {
        tell({ message: t('identity.people.deleted') });
        void navigate({ to: '/admin/people' });
      },
    });
  }

  return (
    <Stack align="flex-start">
      <Title order={2}>{t('identity.people.delete')}</Title>
      <Text>{t('identity.people.deleteText')}</Text>
      <Button color="red.9" onClick={ask}>
        {t('identity.people.delete')}
      </Button>
      <Confirm
        opened={asking}
        title={t('identity.people.delete')}
        action={t('identity.people.delete')}
        danger
        typed={{ label: t('identity.people.typeEmail'), text: person.email }}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={confirmed}
        onClose={question.close}
      >
        <Text>{t('identity.people.deleteQuestion', { name: nameOf(person) })}</Text>
      </Confirm>
    </Stack>
  );
}
