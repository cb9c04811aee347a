import { describe, expect, it } from 'vitest';
import de from './de.json';
import en from './en.json';

function keys(texts: object, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' ? keys(value, `${before}${key}.`) : [`${before}${key}`],
  );
}

describe('the texts', () => {
  it('say the same things in every language', () => {
    expect(keys(de).sort()).toEqual(keys(en).sort());
  });
});
