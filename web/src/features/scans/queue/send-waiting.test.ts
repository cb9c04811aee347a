import { beforeEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { OfflineError, ProblemError } from '../../../lib/api/problem';
import { uploadScan } from '../api/upload-scan';
import { forget, keep, type Waiting, waitingOf } from './queue';
import { sendWaiting } from './send-waiting';

vi.mock('../api/upload-scan', () => ({ uploadScan: vi.fn() }));
vi.stubGlobal('navigator', { locks: { request: (_: string, __: object, run: (lock: object) => unknown) => run({}) } });

const aPhoto = (idempotencyKey: string, person = 'anna'): Waiting => ({
  photo: new File(['x'], 'x.jpg'),
  bodySite: '',
  note: '',
  capturedAt: '',
  lesionId: '',
  idempotencyKey,
  person,
});

beforeEach(async () => {
  vi.mocked(uploadScan).mockReset();
  for (const person of ['anna', 'bert']) {
    await Promise.all((await waitingOf(person)).map((each) => forget(each.idempotencyKey)));
  }
});

describe('photos kept on the device', () => {
  it('are sent once the server is there, and only those of the person who is signed in', async () => {
    await keep(aPhoto('1'));
    await keep(aPhoto('2'));
    await keep(aPhoto('3', 'bert'));

    expect(await sendWaiting('anna')).toBe(2);
    expect(await waitingOf('anna')).toHaveLength(0);
    expect(await waitingOf('bert')).toHaveLength(1);
  });

  it('stay while there is no network, and the next is not even tried', async () => {
    await keep(aPhoto('1'));
    await keep(aPhoto('2'));
    vi.mocked(uploadScan).mockRejectedValue(new OfflineError());

    expect(await sendWaiting('anna')).toBe(0);
    expect(await waitingOf('anna')).toHaveLength(2);
    expect(uploadScan).toHaveBeenCalledTimes(1);
  });

  it('stay when the session is over or the server busy', async () => {
    await keep(aPhoto('1'));
    for (const status of [401, 429, 503]) {
      vi.mocked(uploadScan).mockRejectedValueOnce(new ProblemError({ title: 'no' }, status));
      await sendWaiting('anna');
    }

    expect((await waitingOf('anna'))[0]?.refused).toBeUndefined();
  });

  it('that the server refuses are kept with its words, and hold up no other', async () => {
    await keep(aPhoto('1'));
    await keep(aPhoto('2'));
    vi.mocked(uploadScan).mockRejectedValueOnce(new ProblemError({ title: 'Not a photo' }, 415));

    expect(await sendWaiting('anna')).toBe(1);
    expect((await waitingOf('anna'))[0]?.refused).toBe('Not a photo');
    expect(await sendWaiting('anna')).toBe(0);
  });
});
