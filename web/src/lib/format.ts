import i18n from 'i18next';

/** A share, 0..1, as a whole percentage in the page's language; what is not zero is never shown as zero. */
export function percent(share: number): string {
  const shown = share > 0 && share < 0.005 ? '< ' : '';
  return shown + new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(shown ? 0.01 : share);
}

export function date(instant: string): string {
  return new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

export function day(instant: string | number): string {
  return new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(instant));
}

/** "a, b and c", as the page's language has it. */
export function list(words: string[]): string {
  return new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(words);
}
