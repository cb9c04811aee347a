import { describe, expect, it } from 'vitest';
import { list, percent } from './format';

describe('a percentage', () => {
  it('never shows what is possible as zero', () => {
    expect(percent(0.0003)).toBe('< 1%');
    expect(percent(0)).toBe('0%');
    expect(percent(0.934)).toBe('93%');
  });
});

describe('a list', () => {
  it('reads as a person would say it', () => {
    expect(list(['mole', 'melanoma'])).toBe('mole and melanoma');
  });
});
