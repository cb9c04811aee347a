import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../../ui/confirm/confirm';
import { tell } from '../../../ui/notices/notices';
import { nameOf, type Person, ROLES, type Role, useChangeRole } from './api';

export function RoleOfPerson({ person }: { person: Person }) {
  const { t } = useTranslation();
  const [role, setRole] = useState<Role>(person.role);
  const [asking, question] = useDisclosure(false);
  const change = useChangeRole(person.id, () => {
    question.close();
    tell({ message: t('identity.people.roleChanged') });
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    change.reset();
    question.open();
  }

  return (
    <form onSubmit={submit}>
      <Stack align="flex-start">
        <Title order={2}>{t('identity.people.role')}</Title>
        <NativeSelect
          aria-label={t('identity.people.role')}
          description={t(`identity.roleText.${role}`)}
          inputWrapperOrder={['label', 'input', 'description']}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
          data={ROLES.map((value) => ({ value, label: t(`identity.role.${value}`) }))}
        />
        <Button type="submit" variant="default" disabled={role === person.role}>
          {t('identity.people.changeRole')}
        </Button>
      </Stack>
      <Confirm
        opened={asking}
        title={t('identity.people.changeRole')}
        action={t('identity.people.changeRole')}
        pending={change.isPending}
        error={change.error}
        onClose={question.close}
        onConfirm={() => change.mutate(role)}
      >
        <Text>
          {t('identity.people.roleQuestion', {
            name: nameOf(person),
            before: t(`identity.role.${person.role}`),
            after: t(`identity.role.${role}`),
          })}
        </Text>
      </Confirm>
    </form>
  );
}
