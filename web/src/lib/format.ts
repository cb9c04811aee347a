import i18n from 'i18next';

/** Of the page's language; Arabic with the digits 0 to 9, as the texts have them. */
function tag(): string {
  return i18n.language === 'ar' ? 'ar-u-nu-latn' : i18n.language;
}

/** A share, 0..1, as a whole percentage in the page's language; what is not zero is never shown as zero. */
export function percent(share: number): string {
  const shown = share > 0 && share < 0.005 ? '< ' : '';
  return shown + new Intl.NumberFormat(tag(), { style: 'percent' }).format(shown ? 0.01 : share);
}

export function date(instant: string): string {
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

export function day(instant: string | number): string {
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'medium' }).format(new Date(instant));
}

/** "a, b and c", as the page's language has it. */
export function list(words: string[]): string {
  return new Intl.ListFormat(tag(), { type: 'conjunction' }).format(words);
}
