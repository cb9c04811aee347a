import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { BASE, PASSWORD, anAddress, launch, violations, watched } from './browser.mjs';

/** An address is confirmed, an app set up, the phone lost, the password forgotten; the administrator passes the letters on. */
const ADMIN = { login: process.env.CUTIS_ADMIN, password: process.env.CUTIS_PASSWORD };
const NEXT = 'seven quiet rivers run';
const SHOTS = process.env.CUTIS_SHOTS;
const browser = await launch();

/** As an authenticator app makes it (RFC 6238). */
function codeOf(secret, time = Date.now()) {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(time / 30_000)));
  const hash = createHmac('sha1', key).update(step).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function aPage(view = { viewport: { width: 390, height: 844 } }) {
  return watched(await browser.newContext({ locale: 'en', reducedMotion: 'reduce', ...view }));
}

async function signIn(page, login, password) {
  await page.goto(`${BASE}/sign-in`);
  await page.getByLabel('E-mail or username').fill(login);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function looks(page, name) {
  await page.waitForLoadState('networkidle');
  assert.deepEqual(await violations(page), [], `accessibility of ${name}`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} fits`);
  if (SHOTS) {
    await page.screenshot({ path: `${SHOTS}/${name.replaceAll(' ', '-')}.png`, fullPage: true });
  }
}

try {
  const email = anAddress();
  const chief = await aPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'dark' });
  await signIn(chief, ADMIN.login, ADMIN.password);
  await chief.waitForURL('**/dashboard');

  /** The code in the newest letter to the person, once the administrator's page shows it. */
  async function letter(subject) {
    for (let attempt = 0; attempt < 40; attempt += 1) {
      await chief.goto(`${BASE}/admin/mail`);
      await chief.getByRole('heading', { level: 1, name: 'Letters' }).waitFor();
      await chief.waitForLoadState('networkidle');
      const found = chief.getByRole('listitem').filter({ hasText: email }).filter({ hasText: subject }).first();
      if (await found.count()) {
        await found.getByRole('button', { name: 'Open' }).click();
        await found.getByText('Hello').waitFor();
        return (await found.innerText()).match(/^([0-9]{6}|[A-Z2-9]{5}-[A-Z2-9]{5})$/m)[1];
      }
      await chief.waitForTimeout(500);
    }
    throw new Error(`no letter: ${subject}`);
  }

  const page = await aPage();
  await page.goto(`${BASE}/sign-up`);
  await page.getByLabel('First name').fill('Anna');
  await page.getByLabel('Last name').fill('Muster');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('**/scans/new');
  await page.goto(`${BASE}/profile`);
  await page.getByLabel('Code from the e-mail').fill(await letter('Confirm your e-mail address'));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('Your e-mail address is confirmed').waitFor();
  await looks(chief, 'letters kept');
  console.log('  an address is confirmed by a code that the administrator passed on');

  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByAltText('QR code for the authenticator app').waitFor();
  await looks(page, 'an app to scan');
  const secret = await page.locator('code').first().innerText();
  await page.getByLabel('Code from the app').fill(codeOf(secret, Date.now() - 30_000));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('Keep these codes now').waitFor();
  const recovery = await page.getByRole('status').locator('li').allInnerTexts();
  assert.equal(recovery.length, 10);
  await looks(page, 'recovery codes');
  console.log('  an authenticator app is scanned and confirmed, and recovery codes are shown once');

  const laptop = await aPage({ viewport: { width: 1440, height: 900 } });
  await signIn(laptop, email, PASSWORD);
  await laptop.getByRole('heading', { level: 1, name: 'One more step' }).waitFor();
  await looks(laptop, 'the second step');
  await laptop.getByLabel('Code from your app').fill('000000');
  await laptop.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await laptop.getByText('This code is wrong').waitFor();
  await laptop.getByLabel('Code from your app').fill(codeOf(secret));
  await laptop.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await laptop.waitForURL('**/dashboard');
  console.log('  the next sign-in asks for the code of the app');

  const other = await aPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await signIn(other, email, PASSWORD);
  await other.getByRole('button', { name: 'Use a recovery code' }).click();
  await other.getByLabel('Recovery code').fill(recovery[0].toLowerCase());
  await other.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await other.waitForURL('**/dashboard');
  console.log('  without the phone a recovery code opens');

  await other.goto(`${BASE}/sign-in`);
  await other.getByRole('link', { name: 'Forgot your password?' }).click();
  await other.getByLabel('E-mail or username').fill(email);
  await looks(other, 'a forgotten password');
  await other.getByRole('button', { name: 'Send code' }).click();
  await other.getByLabel('Code from the e-mail').fill(await letter('Choose a new password'));
  await other.getByRole('textbox', { name: 'New password' }).fill('password1');
  await other.getByRole('button', { name: 'Change password' }).click();
  await other.getByText(/known|common|guess/i).first().waitFor();
  await looks(other, 'a new password');
  await other.getByRole('textbox', { name: 'New password' }).fill(NEXT);
  await other.getByRole('button', { name: 'Change password' }).click();
  await other.waitForURL('**/sign-in');
  assert.equal((await laptop.request.get(`${BASE}/api/auth/profile`)).status(), 401);
  await signIn(other, email, NEXT);
  await other.getByRole('heading', { level: 1, name: 'One more step' }).waitFor();
  console.log('  a forgotten password is replaced, every device is out, and the second step still stands');

  await chief.goto(`${BASE}/admin/people`);
  const doctors = chief.getByRole('checkbox', { name: 'Doctor' });
  await doctors.click();
  await chief.waitForFunction(() => document.querySelector('input[type=checkbox]:checked:enabled'));
  await looks(chief, 'the policy');
  await chief.reload();
  await doctors.waitFor();
  assert.ok(await doctors.isChecked());
  await doctors.click();
  await chief.waitForFunction(() => !document.querySelector('input[type=checkbox]:checked, input[type=checkbox]:disabled'));
  await chief.waitForLoadState('networkidle');
  console.log('  an administrator requires a second step of a role, and no longer');
  console.log('Second step: set up, asked for, replaced; what was looked at fits and is accessible.');
} catch (fault) {
  console.error(fault);
  process.exitCode = 1;
} finally {
  await browser.close();
}
