import { Badge, Group } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Person } from './api';

/** What a person is here, and whether they are kept out: each a word, not a colour alone. */
export function Standing({ person }: { person: Person }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      {person.suspended && (
        <Badge color="red" variant="outline" c="var(--cutis-high)" leftSection={<IconLock size={12} aria-hidden />}>
          {t('identity.people.suspended')}
        </Badge>
      )}
      <Badge variant={person.role === 'PATIENT' ? 'default' : 'filled'}>{t(`identity.role.${person.role}`)}</Badge>
    </Group>
  );
}
