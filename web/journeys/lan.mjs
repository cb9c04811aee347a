import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { BASE, launch, violations, watched } from './browser.mjs';

/** A phone in the network: it reads how to join, takes the authority in, and may then use its camera. */
const JOIN = process.env.CUTIS_JOIN;

const certificate = new X509Certificate(Buffer.from(await (await fetch(`${JOIN}/cutis-ca.crt`)).arrayBuffer()));
const key = createHash('sha256').update(certificate.publicKey.export({ type: 'spki', format: 'der' })).digest('base64');
const size = { width: 390, height: 844 };

// Before it has taken the authority in, the browser must not show the house.
const stranger = await launch();
const shut = await stranger.newPage();
await assert.rejects(shut.goto(BASE), /ERR_CERT_AUTHORITY_INVALID/);
console.log('  a phone that has not joined is warned');
await stranger.close();

const browser = await launch([`--ignore-certificate-errors-spki-list=${key}`]);
try {
  for (const [colorScheme, locale, title] of [
    ['light', 'en-GB', 'Use Cutis on this device'],
    ['dark', 'de-DE', 'Cutis auf diesem Gerät nutzen'],
  ]) {
    const context = await browser.newContext({ viewport: size, colorScheme, locale });
    const page = await watched(context);
    await page.goto(JOIN);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    assert.deepEqual(await violations(page), [], `accessibility of the page for joining, ${colorScheme}`);
    const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    assert.ok(fits, 'the page for joining fits a phone');
    const drawn = await page.evaluate(() => [...document.images].every((image) => image.naturalWidth > 0));
    assert.ok(drawn, 'both codes are drawn');
    if (process.env.CUTIS_SHOTS) {
      await page.screenshot({ path: `${process.env.CUTIS_SHOTS}/join-${colorScheme}.png`, fullPage: true });
    }
    // The browser says that this header means nothing without encryption; here it needs not.
    assert.deepEqual(page.faults.filter((fault) => !fault.startsWith('The Cross-Origin-Opener-Policy')), []);
    await context.close();
    console.log(`  the page for joining, ${colorScheme}, ${locale}`);
  }

  const context = await browser.newContext({ viewport: size, permissions: ['camera'] });
  const page = await watched(context);
  await page.goto(BASE);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const seen = await page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    const [track] = stream.getVideoTracks();
    const found = { secure: isSecureContext, state: track.readyState, width: track.getSettings().width };
    track.stop();
    return found;
  });
  assert.equal(seen.secure, true);
  assert.equal(seen.state, 'live');
  assert.ok(seen.width > 0);
  assert.deepEqual(page.faults, []);
  console.log(`  the camera opens at ${new URL(BASE).hostname}, ${seen.width} px wide`);
} finally {
  await browser.close();
}
