import { describe, expect, it } from 'vitest';
import ar from './ar.json';
import de from './de.json';
import en from './en.json';
import es from './es.json';
import refusalsAr from './refusals.ar.json';
import refusalsDe from './refusals.de.json';
import refusalsEn from './refusals.en.json';
import refusalsEs from './refusals.es.json';

const LANGUAGES = {
  en: { ...en, refusals: refusalsEn },
  de: { ...de, refusals: refusalsDe },
  es: { ...es, refusals: refusalsEs },
  ar: { ...ar, refusals: refusalsAr },
};
const PLURAL = /_(zero|one|two|few|many|other)$/;

function texts(tree: object, before = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${before}${key}`, value] as [string, string]] : texts(value as object, `${before}${key}.`),
  );
}

function keys(tree: object): string[] {
  return [...new Set(texts(tree).map(([key]) => key.replace(PLURAL, '_plural')))].sort();
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name!).sort();
}

describe.each(Object.entries(LANGUAGES))('the texts in %s', (language, tree) => {
  it('say the same things as in every language', () => {
    expect(keys(tree)).toEqual(keys(LANGUAGES.en));
  });

  it('have every form of a plural that the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = new Set(texts(tree).filter(([key]) => PLURAL.test(key)).map(([key]) => key.replace(PLURAL, '')));
    for (const key of counted) {
      const there = texts(tree).map(([each]) => each).filter((each) => each.replace(PLURAL, '') === key && PLURAL.test(each));
      expect(there.map((each) => each.slice(key.length + 1)).sort()).toEqual([...forms].sort());
    }
  });

  it('name the same values', () => {
    const english = new Map(texts(LANGUAGES.en));
    for (const [key, text] of texts(tree)) {
      const same = english.get(key);
      if (same && !PLURAL.test(key)) {
        expect([key, ...placeholders(text)]).toEqual([key, ...placeholders(same)]);
      }
    }
  });
});
