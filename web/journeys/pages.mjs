import assert from 'node:assert/strict';
import { BASE, PHOTO, launch, signUp, upload, violations, watched, words } from './browser.mjs';

/** Every page, from left to right and from right to left, on a phone and a desk, light and dark. */
const browser = await launch();
let seen = 0;
try {
  for (const [language, direction, width, colorScheme] of [
    ['en', 'ltr', 390, 'light'],
    ['en', 'ltr', 1440, 'dark'],
    ['ar', 'rtl', 390, 'dark'],
    ['ar', 'rtl', 1440, 'light'],
  ]) {
    const t = words(language);
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale: language });
    const page = await watched(context);
    const looks = async (name) => {
      await page.waitForLoadState('networkidle');
      const where = `${name}, ${language}, ${width} px, ${colorScheme}`;
      assert.deepEqual(await violations(page), [], `accessibility of ${where}`);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), direction, where);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} fits`);
      assert.deepEqual(page.faults, [], `errors in the console at ${where}`);
      seen += 1;
    };
    for (const path of ['/', '/privacy', '/terms', '/sign-in', '/sign-up', '/forgot-password', '/nowhere']) {
      await page.goto(BASE + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      page.faults = page.faults.filter((fault) => !(path === '/nowhere' && fault.includes('404')));
      await looks(path);
    }
    await signUp(page, t);
    await looks('a new scan');
    await upload(page, PHOTO, 'since spring', t);
    await looks('a result');
    const first = new URL(page.url()).pathname.split('/').pop();
    await upload(page, PHOTO, 'since summer', t);
    const second = new URL(page.url()).pathname.split('/').pop();
    for (const path of ['/dashboard', '/scans', `/scans/compare?a=${first}&b=${second}`, '/profile', '/profile/access-log']) {
      await page.goto(BASE + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await looks(path);
    }
    await context.close();
  }
  console.log(`Pages: ${seen} looked at, no violation, nothing sticks out.`);
} catch (fault) {
  console.error(fault);
  process.exitCode = 1;
} finally {
  await browser.close();
}
