import { mkdirSync } from 'node:fs';
import { BASE, PHOTO, launch, signUp, upload, watched } from './browser.mjs';

/** Every page at 390 and 1440 px, light and dark, into target/screenshots: to be looked at by whoever changes a page. */
const OUT = 'target/screenshots';
const PHOTOS = (PHOTO ?? '').split(',');
mkdirSync(OUT, { recursive: true });

const browser = await launch();
for (const colorScheme of ['light', 'dark']) {
  for (const width of [390, 1440]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale: 'en-GB' });
    const page = await watched(context);
    const shot = async (name) => {
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: `${OUT}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    };
    await page.goto(BASE);
    await shot('landing');
    await page.goto(`${BASE}/sign-in`);
    await shot('sign-in');
    await page.goto(`${BASE}/sign-up`);
    await shot('sign-up');
    await signUp(page);
    await page.goto(`${BASE}/scans`);
    await page.getByText('No scans yet').waitFor();
    await shot('history-empty');
    await page.goto(`${BASE}/scans/new`);
    await shot('new-scan');
    for (const [number, photo] of PHOTOS.entries()) {
      await upload(page, photo, 'since spring');
      await shot(`result-${number + 1}`);
    }
    await page.goto(`${BASE}/scans`);
    await page.getByRole('button', { name: /^Delete scan/ }).first().waitFor();
    await shot('history');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('checkbox').nth(1).waitFor();
    await page.getByRole('checkbox', { name: /^Compare the scan/ }).first().check();
    await page.getByRole('checkbox', { name: /^Compare the scan/ }).last().click();
    await page.getByRole('table').waitFor();
    await shot('compare');
    await page.goto(`${BASE}/profile`);
    await page.getByRole('heading', { name: 'Password' }).waitFor();
    await shot('profile');
    await page.goto(`${BASE}/profile/access-log`);
    await page.getByText('Account: created').waitFor();
    await shot('access-log');
    await page.getByRole('switch', { name: 'Only others' }).click({ force: true });
    await page.getByText('Nobody else has looked').waitFor();
    await shot('access-log-others');
    await page.goto(`${BASE}/scans/new?camera=true`);
    await page.getByText('Hold still').waitFor();
    await shot('camera');
    await page.goto(`${BASE}/dashboard`);
    await page.getByRole('heading', { name: 'Over time' }).waitFor();
    await shot('dashboard');
    await page.goto(`${BASE}/nowhere`);
    await shot('not-found');
    if (page.faults.length > 0) {
      console.log(`${width} ${colorScheme}:`, page.faults);
    }
    await context.close();
  }
}
await browser.close();
