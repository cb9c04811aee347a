import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

/** Where the server is that the browser visits. */
export const BASE = process.env.CUTIS_BASE ?? 'http://localhost:8080';

/** A JPEG of a lesion to upload. */
export const PHOTO = process.env.CUTIS_PHOTO;

const PROGRAMS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @param more arguments of the browser's own */
export async function launch(more = []) {
  const executablePath = PROGRAMS.find((program) => program && existsSync(program));
  return chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update'],
      ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
      ...more,
    ],
  });
}

/** A page that remembers what went wrong on it. */
export async function watched(context) {
  const page = await context.newPage();
  page.faults = [];
  page.on('console', (message) => message.type() === 'error' && page.faults.push(message.text()));
  page.on('pageerror', (error) => page.faults.push(String(error)));
  return page;
}

/** Violations of WCAG that axe finds on the page as it stands. */
export async function violations(page) {
  // Not as a script tag: the page's policy forbids inline scripts, as it shall.
  await page.evaluate(require('axe-core').source);
  // A colour in the middle of a fade is none of the design's.
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'));
  const found = await page.evaluate(() => globalThis.axe.run());
  return found.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
}

/** What the pages say in a language. */
export const words = (language) => JSON.parse(readFileSync(new URL(`../src/texts/${language}.json`, import.meta.url), 'utf8'));

export const PASSWORD = 'a quiet walk by the sea';

export const anAddress = () => `anna-${Date.now()}-${Math.round(Math.random() * 1e6)}@example.org`;

export async function signUp(page, { identity, scans } = words('en')) {
  await page.goto(`${BASE}/sign-up`);
  await page.getByLabel(identity.firstName).fill('Anna');
  await page.getByLabel(identity.lastName).fill('Muster');
  await page.getByLabel(identity.email).fill(anAddress());
  await page.getByRole('textbox', { name: identity.password }).fill(PASSWORD);
  await page.getByRole('button', { name: identity.signUp }).click();
  await page.getByRole('heading', { name: scans.new.title }).waitFor();
}

export async function upload(page, photo, note, { scans } = words('en')) {
  await page.goto(`${BASE}/scans/new`);
  await page.locator('input[type=file]').first().setInputFiles(photo);
  await page.getByLabel(scans.new.site).selectOption('BACK');
  await page.getByLabel(scans.new.note).fill(note);
  await page.getByRole('button', { name: scans.new.send_one }).click();
  await page.waitForURL(/\/scans\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { level: 1 }).waitFor();
}
