import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español', ar: 'العربية' } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'cutis-language';

/** Each language is a file of its own, fetched when somebody reads it. */
const TEXTS = {
  en: () => import('../texts/en.json'),
  de: () => import('../texts/de.json'),
  es: () => import('../texts/es.json'),
  ar: () => import('../texts/ar.json'),
};

function chosen(): Language {
  const stored = localStorage.getItem(KEY);
  const wanted = [stored, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return (wanted.find((tag) => tag && tag in LANGUAGES) as Language | undefined) ?? 'en';
}

async function load(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'translation')) {
    const texts = await TEXTS[language]();
    i18n.addResourceBundle(language, 'translation', texts.default);
  }
}

i18n.on('languageChanged', (language) => {
  document.documentElement.lang = language;
  document.documentElement.dir = i18n.dir(language);
});

/** Ends when there is something to read. */
export async function speak(): Promise<void> {
  await i18n.use(initReactI18next).init({ fallbackLng: false, resources: {}, interpolation: { escapeValue: false } });
  const language = chosen();
  await load(language);
  await i18n.changeLanguage(language);
}

export async function chooseLanguage(language: Language): Promise<void> {
  await load(language);
  localStorage.setItem(KEY, language);
  // For the pages that the server picks.
  document.cookie = `${KEY}=${language}; path=/; max-age=31536000; samesite=lax`;
  await i18n.changeLanguage(language);
}
