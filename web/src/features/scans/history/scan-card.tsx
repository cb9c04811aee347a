import { ActionIcon, Button, Checkbox, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { date, day, percent } from '../../../lib/format';
import { tell, untell } from '../../../ui/notices/notices';
import { type ScanInList, useDeleteScan, useRestoreScan } from '../api/list-scans';
import { RiskBadge } from '../risk-badge/risk-badge';
import classes from './scan-card.module.css';

interface Props {
  scan: ScanInList;
  /** Whether it is one of those to be compared. */
  chosen?: boolean | undefined;
  /** Given while scans are chosen to be compared: a card is then no link. */
  onChoose?: ((id: string) => void) | undefined;
}

export function ScanCard({ scan, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const remove = useDeleteScan();
  const restore = useRestoreScan();
  const taken = scan.capturedAt ?? scan.createdAt;
  const when = date(taken);

  function removeWithUndo() {
    remove.mutate(scan.id, {
      onSuccess: () => {
        const notice = `deleted ${scan.id}`;
        tell({
          id: notice,
          message: (
            <Group justify="space-between">
              {t('scans.history.deleted')}
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  restore.mutate(scan.id);
                  untell(notice);
                }}
              >
                {t('scans.history.undo')}
              </Button>
            </Group>
          ),
          autoClose: 10_000,
        });
      },
    });
  }

  return (
    <li className={classes.card}>
      <Link to="/scans/$scanId" params={{ scanId: scan.id }} className={classes.link} disabled={scan.deletedAt !== undefined}>
        <img src={`/api/scans/${scan.id}/photo?size=thumb`} alt="" loading="lazy" className={classes.photo} />
        <div className={classes.text}>
          <Text fw={600} lineClamp={2}>
            {scan.name ?? t(scan.outcome ? 'scans.headline.REFUSED' : `scans.status.${scan.status}`)}
          </Text>
          <Text size="sm" c="dimmed">
            {[scan.name && percent(scan.probability ?? 0), scan.bodySite && t(`scans.site.${scan.bodySite}`), day(taken)].filter(Boolean).join(' · ')}
          </Text>
          {scan.note && (
            <Text size="sm" lineClamp={1}>
              {scan.note}
            </Text>
          )}
        </div>
      </Link>
      <Group justify="space-between" gap={4} ps="xs" pb={4}>
        <RiskBadge level={scan.risk ?? 'NONE'} />
        {onChoose ? (
          <Checkbox
            label={t('scans.compare.this')}
            aria-label={t('scans.compare.thisOf', { date: when })}
            checked={chosen === true}
            onChange={() => onChoose(scan.id)}
          />
        ) : scan.deletedAt ? (
          <Button variant="default" loading={restore.isPending} onClick={() => restore.mutate(scan.id)}>
            {t('scans.history.restore')}
          </Button>
        ) : (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            ms="auto"
            aria-label={t('scans.history.delete', { date: when })}
            loading={remove.isPending}
            onClick={removeWithUndo}
          >
            <IconTrash size={18} />
          </ActionIcon>
        )}
      </Group>
    </li>
  );
}
