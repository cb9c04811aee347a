import assert from 'node:assert/strict';
import { BASE, PHOTO, launch, signUp, upload, violations, watched } from './browser.mjs';

/** The main job, as a person does it: sign up, upload, read the result, find it again, delete it, undo, sign out, in. */
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB', reducedMotion: 'reduce' });
const page = await watched(context);
let steps = 0;

async function step(name, act, { ours = true } = {}) {
  await act();
  assert.deepEqual(ours ? await violations(page) : [], [], `accessibility after "${name}"`);
  assert.deepEqual(page.faults, [], `errors in the console after "${name}"`);
  steps += 1;
  console.log(`  ${name}`);
}

try {
  await step('the first page says what it does and how good it is', async () => {
    await page.goto(BASE);
    await page.getByRole('heading', { name: 'A second look' }).waitFor();
    await page.getByText('of the seven conditions are told apart').waitFor();
  });
  await step('a new person signs up', () => signUp(page));
  await step('a photo becomes a result', async () => {
    await upload(page, PHOTO, 'since spring');
    await page.getByText('What it could be').waitFor();
    await page.getByText('What was measured').waitFor();
  });
  await step('the heat map lies over the photo on demand', async () => {
    await page.getByRole('switch', { name: 'Heat map' }).press('Space');
    await page.waitForFunction(() => {
      const overlay = document.querySelector('img[src$="heatmap.png"]');
      return overlay instanceof HTMLImageElement && overlay.naturalWidth > 0;
    });
  });
  await step('the history finds it by a word of its note', async () => {
    await page.goto(`${BASE}/scans`);
    await page.getByText('1 scan', { exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('winter');
    await page.getByText('Nothing found').waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('spring');
    await page.getByText('1 scan', { exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('');
  });
  await step('the overview says how the skin stands and what to do next', async () => {
    await page.goto(`${BASE}/dashboard`);
    await page.getByRole('heading', { name: 'How your skin stands' }).waitFor();
    await page.getByRole('img', { name: 'Chart of 1 finding' }).waitFor();
    await page.goto(`${BASE}/scans`);
    await page.getByText('1 scan', { exact: true }).waitFor();
  });
  await step('a deleted scan comes back with undo', async () => {
    await page.getByRole('button', { name: /^Delete scan/ }).click();
    await page.getByText('No scans yet').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('1 scan', { exact: true }).waitFor();
  });
  await step('the live camera says what to do, and its photo becomes a draft', async () => {
    await page.goto(`${BASE}/scans/new`);
    await page.getByRole('button', { name: 'Use the camera' }).click();
    await page.getByText(/Hold still|Go closer|Good: take the photo/).waitFor();
    await page.getByRole('button', { name: 'Take photo' }).click();
    await page.getByAltText('The photo you chose').waitFor();
  });
  await step('a photo taken without a network is kept, and sent once there is one', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.goto(`${BASE}/scans/new`);
    await page.locator('input[type=file]').first().setInputFiles(PHOTO);
    await page.getByLabel('Note').fill('on the mountain');
    await page.getByRole('button', { name: 'Analyse' }).click();
    await page.getByText('No connection: kept on this device').waitFor();
    await page.getByText('1 photo is waiting to be sent').waitFor();
    page.faults.length = 0; // That there was no network is in the console, as it should be.
    await context.setOffline(false);
    await page.getByText('1 photo is waiting to be sent').waitFor({ state: 'detached', timeout: 60_000 });
    await page.goto(`${BASE}/scans`);
    await page.getByText('2 scans', { exact: true }).waitFor();
    await page.getByText('on the mountain').waitFor();
  });
  await step('a search is kept under a name and found again', async () => {
    await page.getByRole('searchbox', { name: 'Search' }).fill('mountain');
    await page.getByText('1 scan', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByLabel('Name of the search').fill('holidays');
    await page.getByRole('dialog').getByRole('button', { name: 'Save this search' }).click();
    await page.getByRole('button', { name: 'holidays', exact: true }).waitFor();
    await page.goto(`${BASE}/scans`);
    await page.getByRole('button', { name: 'holidays', exact: true }).click();
    await page.getByText('1 scan', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Forget the search holidays' }).click();
    await page.goto(`${BASE}/scans`);
  });
  await step('two scans are compared side by side', async () => {
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('checkbox', { name: /^Compare the scan/ }).first().check();
    await page.getByRole('checkbox', { name: /^Compare the scan/ }).last().click();
    await page.getByRole('heading', { name: 'Compare', level: 1 }).waitFor();
    await page.getByText('No change that means anything').waitFor();
  });
  await step('all are deleted after a question, and found among the deleted ones', async () => {
    await page.goto(`${BASE}/scans`);
    await page.getByRole('button', { name: 'Delete all my scans' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete all my scans' }).click();
    await page.getByText('No scans yet').waitFor();
    await page.getByRole('switch', { name: 'Deleted' }).click();
    await page.getByRole('button', { name: 'Restore' }).first().click();
    await page.getByText('1 scan', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Nothing deleted').waitFor();
    await page.goto(`${BASE}/scans`);
    await page.getByText('2 scans', { exact: true }).waitFor();
  });
  await step('the profile takes another name and another password', async () => {
    await page.goto(`${BASE}/profile`);
    await page.getByLabel('First name').fill('Berta');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Present password' }).fill('a quiet walk by the sea');
    await page.getByRole('textbox', { name: 'New password' }).fill('a loud walk by the sea');
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('Password changed').waitFor();
    await page.goto(`${BASE}/scans`);
  });
  await step('the same page in German', async () => {
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitem', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { name: 'Meine Aufnahmen' }).waitFor();
    await page.getByRole('button', { name: 'Sprache' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'My scans' }).waitFor();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  });
  await step('whoever has signed out is asked to sign in', async () => {
    await page.getByRole('button', { name: 'My account' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'A second look' }).waitFor();
    await page.goto(`${BASE}/scans`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
  await step('the description of the interface opens without a network', async () => {
    await page.goto(`${BASE}/docs`);
    await page.getByText('/api/scans/{id}/events').first().waitFor();
  }, { ours: false });
  console.log(`Journey: ${steps} steps, no violation, no error in the console.`);
} catch (fault) {
  await page.screenshot({ path: 'target/journey-failed.png' });
  console.error(fault);
  process.exitCode = 1;
} finally {
  await browser.close();
}
