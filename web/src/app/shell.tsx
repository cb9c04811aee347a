import { ActionIcon, Anchor, Button, Container, Group, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../features/identity/session';
import { StepUp } from '../features/identity/step-up/step-up';
import { WaitingPhotos } from '../features/scans/queue/waiting-photos';
import { MenuButton } from './menus/menu-button';
import classes from './shell.module.css';

const languageMenu = () => import('./menus/language-menu');
const accountMenu = () => import('./menus/account-menu');
const [LanguageMenu, AccountMenu] = [lazy(languageMenu), lazy(accountMenu)];

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
              <Language />
              <ColourScheme />
              <Account />
            </Group>
          </Group>
        </Container>
      </header>
      <Container component="main" id="main" size="lg" className={classes.main}>
        <WaitingPhotos />
        <Outlet />
        <StepUp />
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

function Language() {
  const { t } = useTranslation();
  return <MenuButton label={t('shell.language')} icon={<IconLanguage size={20} />} menu={LanguageMenu} preload={languageMenu} variant="subtle" />;
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
  return me ? (
    <MenuButton label={t('shell.account')} icon={<IconUser size={20} />} menu={AccountMenu} preload={accountMenu} variant="light" radius="xl" />
  ) : (
    <Button component={Link} to="/sign-in" variant="default" h={44}>
      {t('identity.signIn')}
    </Button>
  );
}
