import i18n from 'i18next';

/** Of the page's language, as the reader's country writes it; Arabic with the digits 0 to 9, as the texts have them. */
function tag(): string {
  const { language } = i18n;
  return language === 'ar' ? 'ar-u-nu-latn' : (navigator.languages.find((wanted) => wanted.startsWith(language)) ?? language);
}

const made = new Map<string, unknown>();

/** Making one takes longer than using it a hundred times. */
function kept<T>(name: string, make: (tag: string) => T): T {
  const key = `${name} ${tag()}`;
  const format = (made.get(key) as T | undefined) ?? make(tag());
  made.set(key, format);
  return format;
}

const shares = () => kept('percent', (tag) => new Intl.NumberFormat(tag, { style: 'percent' }));
const instants = () => kept('date', (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }));
const days = () => kept('day', (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }));
const lists = () => kept('list', (tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));

/** A share, 0..1, as a whole percentage in the page's language; what is not zero is never shown as zero. */
export function percent(share: number): string {
  const shown = share > 0 && share < 0.005 ? '< ' : '';
  return shown + shares().format(shown ? 0.01 : share);
}

export const date = (instant: string): string => instants().format(new Date(instant));

export const day = (instant: string | number): string => days().format(new Date(instant));

/** "a, b and c", as the page's language has it. */
export const list = (words: string[]): string => lists().format(words);
