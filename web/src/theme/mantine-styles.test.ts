import { describe, expect, it } from 'vitest';
import styles from './mantine-styles.ts?raw';

const LIBRARY = '/node_modules/@mantine/core/esm/';
const OURS = import.meta.glob<string>('/src/**/*.tsx', { query: '?raw', import: 'default', eager: true });
const THEIRS = import.meta.glob<string>('/node_modules/@mantine/core/esm/**/*.mjs', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const own = (name: string) => `${LIBRARY}components/${name}/${name}.mjs`;

/** Every file of the library that a file of it imports, by any number of steps. */
function reached(file: string, found = new Set<string>()): Set<string> {
  const source = THEIRS[file];
  if (source !== undefined && !found.has(file)) {
    found.add(file);
    for (const [, next] of source.matchAll(/from "(\.[^"]+)"/g)) {
      reached(new URL(next!, `file://${file}`).pathname, found);
    }
  }
  return found;
}

const components = new Set(
  Object.values(OURS)
    .flatMap((source) => [...source.matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)])
    .flatMap(([, names]) => names!.split(',').map((name) => name.trim()))
    .filter((name) => own(name) in THEIRS),
);

describe('the styles', () => {
  it.each([...components])('of %s are there', (name) => {
    const files = [...reached(own(name))];
    const needed = files.flatMap((file) => /(\w+)\.module\.mjs$/.exec(file)?.[1] ?? []);

    expect(needed.filter((style) => !styles.includes(`/styles/${style}.css`))).toEqual([]);
  });
});
