import { OfflineError, ProblemError } from '../../../lib/api/problem';
import { uploadScan } from '../api/upload-scan';
import { forget, keep, waitingOf } from './queue';

/**
 * Sends what a person's device has kept, one by one. Ends at the first sign that the server is not there or busy: the rest
 * waits on. What it refuses for good is kept with its words, until the person has seen it.
 *
 * @return how many were sent
 */
export async function sendWaiting(person: string): Promise<number> {
  // One tab at a time; another one's work is not done twice.
  const sent = await navigator.locks.request('cutis-queue', { ifAvailable: true }, async (lock) => (lock ? sendAll(person) : 0));
  return sent;
}

async function sendAll(person: string): Promise<number> {
  let sent = 0;
  for (const waiting of (await waitingOf(person)).filter((each) => !each.refused)) {
    try {
      await uploadScan(waiting);
    } catch (fault) {
      if (!isForGood(fault)) {
        return sent;
      }
      await keep({ ...waiting, refused: fault.title });
      continue;
    }
    await forget(waiting.idempotencyKey);
    sent += 1;
  }
  return sent;
}

function isForGood(fault: unknown): fault is ProblemError {
  if (fault instanceof OfflineError) {
    return false;
  }
  return fault instanceof ProblemError && fault.status < 500 && ![401, 403, 408, 425, 429].includes(fault.status);
}
