import assert from 'node:assert/strict';
import { BASE, PASSWORD, anAddress, launch, violations, watched, words } from './browser.mjs';

/** Administration: found, made a doctor, kept out, let in, deleted; and for everybody else there is nothing to see. */
const ADMIN = { login: process.env.CUTIS_ADMIN, password: process.env.CUTIS_PASSWORD };
const browser = await launch();

async function signedIn({ login, password }, language = 'en', view = { viewport: { width: 390, height: 844 } }) {
  const t = words(language);
  const context = await browser.newContext({ locale: language, reducedMotion: 'reduce', ...view });
  const page = await watched(context);
  await page.goto(`${BASE}/sign-in`);
  await page.getByLabel(t.identity.login).fill(login);
  await page.getByRole('textbox', { name: t.identity.password }).fill(password);
  await page.getByRole('button', { name: t.identity.signIn }).click();
  await page.waitForURL('**/dashboard');
  return page;
}

async function register() {
  const email = anAddress();
  const body = JSON.stringify({ email, firstName: 'Zoë', lastName: 'Müller', password: PASSWORD });
  const answer = await fetch(`${BASE}/api/auth/register`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  assert.equal(answer.status, 201);
  return email;
}

async function confirm(page, action) {
  await page.getByRole('button', { name: action }).click();
  await page.getByRole('dialog').getByText('Zoë Müller').waitFor();
  return page.getByRole('dialog').getByRole('button', { name: action });
}

try {
  const email = await register();
  const person = await signedIn({ login: email, password: PASSWORD });
  await person.goto(`${BASE}/admin/people`);
  await person.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  await person.getByRole('button', { name: 'My account' }).click();
  await person.getByRole('menuitem', { name: 'My profile' }).waitFor();
  assert.equal(await person.getByRole('menuitem', { name: 'People' }).count(), 0);
  console.log('  a patient finds nothing of it');

  const page = await signedIn(ADMIN);
  await page.getByRole('button', { name: 'My account' }).click();
  await page.getByRole('menuitem', { name: 'People' }).click();
  await page.getByRole('searchbox', { name: 'Search' }).fill(`muller ${email}`);
  await page.getByText('1 person', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Zoë Müller' }).click();
  await page.getByRole('combobox', { name: 'Role' }).selectOption('DOCTOR');
  await (await confirm(page, 'Change role')).click();
  await page.getByText('Role changed').waitFor();
  console.log('  an administrator finds them by part of a name, and makes them a doctor');

  await page.getByLabel('First name').fill('Zoe');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'Zoe Müller' }).waitFor();
  await page.getByLabel('First name').fill('Zoë');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'Zoë Müller' }).waitFor();
  console.log('  and corrects a name');

  const suspend = await confirm(page, 'Suspend');
  await page.getByLabel('Reason').fill('on leave');
  await suspend.click();
  await page.getByText('Reason: on leave').waitFor();
  await person.goto(`${BASE}/profile`);
  await person.getByText('You are not signed in').or(person.getByRole('heading', { name: 'Sign in' })).first().waitFor();
  await person.goto(`${BASE}/sign-in`);
  await person.getByLabel('E-mail or username').fill(email);
  await person.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await person.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await person.getByText('This account is suspended').waitFor();
  console.log('  who is suspended is out at once, and told so at the next sign-in');

  await (await confirm(page, 'Let in again')).click();
  await page.getByText('This person may sign in.').waitFor();
  const laptop = await signedIn({ login: email, password: PASSWORD });
  const phone = await signedIn({ login: email, password: PASSWORD });
  await phone.goto(`${BASE}/profile`);
  await phone.getByText('This device').waitFor();
  await phone.getByRole('button', { name: /^Sign out Chrome/ }).first().click();
  await phone.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await phone.getByText('Signed out', { exact: true }).waitFor();
  assert.equal(await phone.getByRole('button', { name: /^Sign out Chrome/ }).count(), 0);
  assert.equal((await laptop.request.get(`${BASE}/api/auth/profile`)).status(), 401);
  console.log('  who is let in again signs one device out from another');

  const remove = await confirm(page, 'Delete account');
  assert.ok(await remove.isDisabled());
  await page.getByLabel('Type the e-mail address to confirm').fill(email);
  await remove.click();
  await page.getByText('Account deleted').waitFor();
  await page.getByRole('searchbox', { name: 'Search' }).fill(email);
  await page.getByText('Nobody found').waitFor();
  assert.equal((await phone.request.get(`${BASE}/api/auth/profile`)).status(), 401);
  assert.deepEqual(page.faults, []);
  console.log('  who is deleted, by typing the address, is gone');

  const other = await register();
  for (const [language, width, colorScheme] of [
    ['en', 390, 'light'],
    ['en', 1440, 'dark'],
    ['ar', 390, 'dark'],
    ['ar', 1440, 'light'],
  ]) {
    const looked = await signedIn(ADMIN, language, { viewport: { width, height: 900 }, colorScheme });
    const looks = async (where) => {
      await looked.waitForLoadState('networkidle');
      assert.deepEqual(await violations(looked), [], `accessibility of ${where}, ${language}, ${width} px`);
      assert.ok(await looked.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} fits`);
      assert.deepEqual(looked.faults, [], `errors in the console at ${where}`);
    };
    await looked.goto(`${BASE}/admin/people?q=${encodeURIComponent(other)}`);
    await looked.getByRole('link', { name: 'Zoë Müller' }).waitFor();
    await looks('the list');
    await looked.getByRole('link', { name: 'Zoë Müller' }).click();
    await looked.getByRole('heading', { level: 1, name: 'Zoë Müller' }).waitFor();
    await looks('a person');
    await looked.context().close();
  }
  console.log('People: found, changed, kept out, let in and deleted; every page fits and is accessible.');
} catch (fault) {
  console.error(fault);
  process.exitCode = 1;
} finally {
  await browser.close();
}
