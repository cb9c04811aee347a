import assert from 'node:assert/strict';
import { BASE, PASSWORD, PHOTO, anAddress, launch, watched } from './browser.mjs';

/** The main job without a mouse: every control is reached by Tab, shows that it has the focus, and works by key. */
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' });
const page = await watched(context);
page.on('filechooser', (chooser) => chooser.setFiles(PHOTO));

/** What a screen reader would call the element with the focus. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const label = element.labels?.[0]?.textContent ?? '';
    return {
      name: (element.getAttribute('aria-label') || label || element.textContent || '').trim(),
      visible: style.outlineStyle !== 'none' || style.boxShadow !== 'none' || ['INPUT', 'SELECT', 'TEXTAREA'].includes(element.tagName),
    };
  });

async function tabTo(name) {
  const met = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused();
    met.push(now.name.slice(0, 40));
    if (now.name.startsWith(name)) {
      assert.ok(now.visible, `${name} shows that it has the focus`);
      return;
    }
  }
  assert.fail(`${name} cannot be reached by Tab; met ${met.join(' | ')}`);
}

async function type(name, text) {
  await tabTo(name);
  await page.keyboard.type(text);
}

try {
  await page.goto(BASE);
  await page.getByRole('heading', { name: 'A second look' }).waitFor();
  await page.keyboard.press('Tab');
  assert.equal((await focused()).name, 'Skip to content');
  await page.keyboard.press('Enter');
  await tabTo('Check a spot');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Create your account' }).waitFor();
  await type('First name', 'Anna');
  await type('Last name', 'Muster');
  await type('E-mail', anAddress());
  await type('Password', PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Check a spot' }).waitFor();
  console.log('  signs up');

  await tabTo('Drop photos here');
  await page.keyboard.press('Enter');
  await type('Note', 'by keys alone');
  await tabTo('Analyse');
  await page.keyboard.press('Enter');
  await page.getByText('What it could be').waitFor();
  console.log('  sends a photo');

  await tabTo('Heat map');
  await page.keyboard.press('Space');
  await page.locator('img[src$="heatmap.png"]').waitFor();
  console.log('  lays the heat map over it');

  await tabTo('My account');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'My scans' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('by keys alone').waitFor();
  await tabTo('Delete scan');
  await page.keyboard.press('Enter');
  await page.getByText('No scans yet').waitFor();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await tabTo('Undo');
  await page.keyboard.press('Enter');
  await page.getByText('by keys alone').waitFor();
  console.log('  finds it, deletes it and takes that back');
  assert.deepEqual(page.faults, []);
} catch (fault) {
  await page.screenshot({ path: 'target/keyboard-failed.png' });
  console.error(fault);
  process.exitCode = 1;
} finally {
  await browser.close();
}
