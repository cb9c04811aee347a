import { Menu } from '@mantine/core';
import { IconHistory, IconLayoutDashboard, IconLogout, IconMail, IconSettings, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe, useSignOut, whoIsHere } from '../../features/identity/session';
import { forget } from '../../features/scans/queue/queue';
import { useWaiting } from '../../features/scans/queue/use-queue';
import { tell } from '../../ui/notices/notices';
import { OpenedMenu, type Target } from './opened-menu';

export default function AccountMenu({ target }: { target: Target }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const signOut = useSignOut();
  const waiting = useWaiting(me?.id ?? whoIsHere());

  /** On a shared device nothing of a person stays behind; what is lost by that is said first. */
  function leave() {
    if (waiting.length > 0 && !confirm(t('scans.queue.signOut', { count: waiting.length }))) {
      return;
    }
    signOut.mutate(undefined, {
      onSuccess: () => {
        void Promise.all(waiting.map((each) => forget(each.idempotencyKey))).then(() => location.assign('/'));
      },
      onError: () => tell({ color: 'red', message: t('identity.signOutFailed') }),
    });
  }

  return (
    <OpenedMenu target={target}>
      <Menu.Label>
        {me?.firstName} {me?.lastName}
      </Menu.Label>
      <Menu.Item leftSection={<IconLayoutDashboard size={16} />} component={Link} to="/dashboard">
        {t('insights.title')}
      </Menu.Item>
      <Menu.Item leftSection={<IconHistory size={16} />} component={Link} to="/scans">
        {t('scans.history.title')}
      </Menu.Item>
      <Menu.Item leftSection={<IconSettings size={16} />} component={Link} to="/profile">
        {t('identity.profile.title')}
      </Menu.Item>
      {me?.role === 'ADMIN' && (
        <>
          <Menu.Item leftSection={<IconUsers size={16} />} component={Link} to="/admin/people">
            {t('identity.people.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMail size={16} />} component={Link} to="/admin/mail">
            {t('mail.title')}
          </Menu.Item>
        </>
      )}
      <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
        {t('identity.signOut')}
      </Menu.Item>
    </OpenedMenu>
  );
}
