import { ActionIcon, Anchor, Button, Container, Group, Menu, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconHistory, IconLanguage, IconLayoutDashboard, IconLogout, IconMoon, IconSettings, IconSun, IconUser, IconUsers } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe, useSignOut, whoIsHere } from '../features/identity/session';
import { forget } from '../features/scans/queue/queue';
import { useWaiting } from '../features/scans/queue/use-queue';
import { WaitingPhotos } from '../features/scans/queue/waiting-photos';
import { LANGUAGES, chooseLanguage, type Language } from './i18n';
import classes from './shell.module.css';

export function Shell() {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <a className={classes.skip} href="#main">
        {t('shell.skip')}
      </a>
      <header className={`${classes.header} no-print`}>
        <Container size="lg">
          <Group justify="space-between" wrap="nowrap" h={60}>
            <Anchor href="/" className={classes.brand} underline="never">
              <img src="/favicon.svg" alt="" width={28} height={28} />
              Cutis
            </Anchor>
            <Group gap="xs" wrap="nowrap">
              <LanguageMenu />
              <ColourScheme />
              <Account />
            </Group>
          </Group>
        </Container>
      </header>
      <Container component="main" id="main" size="lg" className={classes.main}>
        <WaitingPhotos />
        <Outlet />
      </Container>
      <footer className={`${classes.footer} no-print`}>
        <Container size="lg">
          {t('shell.footer')} <a href="/privacy">{t('shell.privacy')}</a> <a href="/terms">{t('shell.terms')}</a>{' '}
          <a href="/docs">{t('shell.api')}</a>
        </Container>
      </footer>
    </div>
  );
}

function LanguageMenu() {
  const { t, i18n } = useTranslation();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" size={44} aria-label={t('shell.language')}>
          <IconLanguage size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <Menu.Item
            key={code}
            lang={code}
            aria-current={i18n.language === code}
            onClick={() => void chooseLanguage(code as Language)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ColourScheme() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const dark =
    colorScheme === 'dark' || (colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  return (
    <ActionIcon
      variant="subtle"
      size={44}
      aria-label={dark ? t('shell.light') : t('shell.dark')}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <IconSun size={20} /> : <IconMoon size={20} />}
    </ActionIcon>
  );
}

function Account() {
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
      onError: () => notifications.show({ color: 'red', message: t('identity.signOutFailed') }),
    });
  }

  if (!me) {
    return (
      <Button component={Link} to="/sign-in" variant="default" h={44}>
        {t('identity.signIn')}
      </Button>
    );
  }
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="light" size={44} radius="xl" aria-label={t('shell.account')}>
          <IconUser size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.firstName} {me.lastName}
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
        {me.role === 'ADMIN' && (
          <Menu.Item leftSection={<IconUsers size={16} />} component={Link} to="/admin/people">
            {t('identity.people.title')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconLogout size={16} />}
          onClick={leave}
        >
          {t('identity.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
