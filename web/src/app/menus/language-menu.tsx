import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, chooseLanguage, type Language } from '../i18n';
import { OpenedMenu, type Target } from './opened-menu';

export default function LanguageMenu({ target }: { target: Target }) {
  const { i18n } = useTranslation();
  return (
    <OpenedMenu target={target}>
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
    </OpenedMenu>
  );
}
