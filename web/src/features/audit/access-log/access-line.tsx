import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { date } from '../../../lib/format';
import { TextLink } from '../../../ui/text-link/text-link';
import type { Access } from '../api/use-access-log';
import classes from './access-log.module.css';

/** What was done, by whom, when, and why where a reason was given. */
export function AccessLine({ access }: { access: Access }) {
  const { t } = useTranslation();
  const { act, thing, thingId } = access;
  const all = thing === 'SCAN' && !thingId;
  const what = t('audit.line', { thing: t(`audit.thing.${all ? 'SCANS' : thing}`), act: t(`audit.act.${act}`) });
  const scanId = thing === 'SCAN' && act !== 'DELETE' ? thingId : null;
  return (
    <li className={classes.line}>
      {scanId ? (
        <TextLink to="/scans/$scanId" params={{ scanId }} fw={600}>
          {what}
        </TextLink>
      ) : (
        <Text fw={600}>{what}</Text>
      )}
      <Group justify="space-between" gap={4}>
        <Text size="sm" c={access.who === 'YOU' ? 'dimmed' : undefined}>
          <bdi>{access.name ?? t(`audit.who.${access.who}`)}</bdi>
        </Text>
        <Text size="sm" c="dimmed" component="time" dateTime={access.at}>
          {date(access.at)}
        </Text>
      </Group>
      {access.reason && <Text size="sm">{t('audit.reason', { reason: access.reason })}</Text>}
    </li>
  );
}
