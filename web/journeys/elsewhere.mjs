import assert from 'node:assert/strict';
import { BASE, PASSWORD, anAddress, launch, violations, watched, words } from './browser.mjs';

/** Coming in by an account elsewhere, at a real issuer of another site; and linking one to the account one has. */
const CLINIC = 'The clinic';
const [ISSUER, PASSWORD_THERE] = [process.env.CUTIS_ISSUER, process.env.CUTIS_ISSUER_PASSWORD];
const browser = await launch();

async function visitor(language = 'en', view = { viewport: { width: 390, height: 844 } }) {
  const context = await browser.newContext({ locale: language, reducedMotion: 'reduce', ...view });
  return watched(context);
}

async function register() {
  const email = anAddress();
  const body = JSON.stringify({ email, firstName: 'Zoë', lastName: 'Müller', password: PASSWORD });
  const answer = await fetch(`${BASE}/api/auth/register`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  assert.equal(answer.status, 201);
  return email;
}

async function comeBy(page, name, t = words('en')) {
  await page.goto(`${BASE}/sign-in`);
  await page.getByRole('link', { name: t.identity.oidc.continue.replace('{{name}}', CLINIC) }).click();
  await signInThere(page, name);
}

async function signInThere(page, name) {
  await page.waitForURL(`${ISSUER}/**`);
  await page.getByLabel('Username').fill(name);
  await page.getByLabel('Password').fill(PASSWORD_THERE);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function signInWithPassword(page, login, { identity } = words('en')) {
  await page.getByLabel(identity.login).fill(login);
  await page.getByRole('textbox', { name: identity.password }).fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: identity.signIn }).click();
}

const ours = (page) => page.faults.filter((fault) => !fault.includes(ISSUER));

try {
  const ida = await visitor();
  await comeBy(ida, anAddress());
  await ida.waitForURL('**/dashboard');
  await ida.goto(`${BASE}/profile`);
  await ida.getByText(CLINIC, { exact: true }).waitFor();
  assert.equal(await ida.getByLabel('First name').inputValue(), 'Ida');
  assert.equal(await ida.getByLabel('New password').count(), 0);
  console.log('  a new person comes in, and has no password to change');

  await ida.getByRole('button', { name: `Remove ${CLINIC}` }).click();
  await ida.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await ida.getByRole('dialog').getByText('This is your last way in').waitFor();
  ida.faults = ida.faults.filter((fault) => !fault.includes('409'));
  assert.deepEqual(ours(ida), []);
  console.log('  and cannot take their last way in away');

  const email = await register();
  const zoe = await visitor();
  await comeBy(zoe, email);
  await zoe.getByText('You have an account here with this e-mail address').waitFor();
  await signInWithPassword(zoe, email);
  await zoe.waitForURL('**/profile');
  await zoe.getByRole('button', { name: `Link ${CLINIC}` }).click();
  await zoe.getByText('Linked: from now on you can sign in with it').waitFor();
  await zoe.getByText(CLINIC, { exact: true }).waitFor();
  assert.equal(new URL(zoe.url()).search, '');
  console.log('  the address of an account does not open it; its person links the other one');

  await zoe.getByRole('button', { name: 'My account' }).click();
  await zoe.getByRole('menuitem', { name: 'Sign out' }).click();
  await zoe.waitForURL((url) => !url.pathname.startsWith('/profile'));
  await zoe.goto(`${BASE}/sign-in?next=/scans`);
  await zoe.getByRole('link', { name: `Continue with ${CLINIC}` }).click();
  await zoe.getByText('No scans yet').waitFor();
  console.log('  and comes in by it, to the page that was wanted');

  await zoe.goto(`${BASE}/profile`);
  await zoe.getByRole('button', { name: `Remove ${CLINIC}` }).click();
  await zoe.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await zoe.getByRole('button', { name: `Link ${CLINIC}` }).waitFor();
  assert.deepEqual(ours(zoe), []);
  console.log('  and takes it away again');

  const shy = await visitor();
  await comeBy(shy, `unverified:${anAddress()}`);
  await shy.getByText('Your e-mail address is not verified there').waitFor();
  console.log('  an address that is not verified there is not taken');

  for (const [language, width, colorScheme] of [
    ['en', 390, 'light'],
    ['en', 1440, 'dark'],
    ['ar', 390, 'dark'],
    ['ar', 1440, 'light'],
  ]) {
    const t = words(language);
    const page = await visitor(language, { viewport: { width, height: 900 }, colorScheme });
    const looks = async (name) => {
      await page.waitForLoadState('networkidle');
      const where = `${name}, ${language}, ${width} px, ${colorScheme}`;
      assert.deepEqual(await violations(page), [], `accessibility of ${where}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} fits`);
      assert.deepEqual(ours(page), [], `errors in the console at ${where}`);
      if (process.env.CUTIS_SHOTS) {
        await page.screenshot({ path: `${process.env.CUTIS_SHOTS}/${name}-${language}-${width}-${colorScheme}.png`, fullPage: true });
      }
    };
    await page.goto(`${BASE}/sign-up`);
    await page.getByRole('link', { name: t.identity.oidc.continue.replace('{{name}}', CLINIC) }).waitFor();
    await looks('sign-up');
    const login = await register();
    await comeBy(page, login, t);
    await page.getByRole('alert').waitFor();
    await looks('refused');
    await signInWithPassword(page, login, t);
    await page.getByRole('button', { name: t.identity.oidc.link.replace('{{name}}', CLINIC) }).waitFor();
    await looks('profile-to-link');
    await page.getByRole('button', { name: t.identity.oidc.link.replace('{{name}}', CLINIC) }).click();
    await page.getByText(t.identity.oidc.linked).waitFor();
    await page.getByText(CLINIC, { exact: true }).waitFor();
    await looks('profile-linked');
    await page.context().close();
  }
  console.log('Elsewhere: came in, linked, taken away, refused; every page fits and is accessible.');
} catch (fault) {
  console.error(fault);
  process.exitCode = 1;
} finally {
  await browser.close();
}
