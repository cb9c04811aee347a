import i18n from 'i18next';
import { OWN_PAGE, refreshSession } from '../../../lib/api/client';
import { OfflineError, ProblemError } from '../../../lib/api/problem';
import type { Scan } from './use-scan';

export interface NewScan {
  photo: File;
  bodySite: string;
  note: string;
  /** When the photo was taken, ISO 8601; empty where that is not known. */
  capturedAt: string;
  lesionId: string;
  /** The same for each attempt to send this photo, so that it is stored once however often the network fails. */
  idempotencyKey: string;
}

/** Sends a photo and waits for what comes of it. Throws what the server refused with, or that it was not reached. */
export async function uploadScan(wanted: NewScan, onProgress: (share: number) => void = () => {}): Promise<Scan> {
  let answer = await send(wanted, onProgress);
  if (answer.status === 401 && (await refreshSession())) {
    answer = await send(wanted, onProgress);
  }
  if (answer.status >= 400) {
    throw new ProblemError(parsed(answer.body), answer.status);
  }
  return JSON.parse(answer.body) as Scan;
}

/** XMLHttpRequest, since fetch does not tell how much has been sent. */
function send(wanted: NewScan, onProgress: (share: number) => void): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.set('photo', wanted.photo);
    for (const field of ['bodySite', 'note', 'capturedAt', 'lesionId'] as const) {
      if (wanted[field]) {
        form.set(field, wanted[field]);
      }
    }
    const request = new XMLHttpRequest();
    request.open('POST', '/api/scans');
    for (const [name, value] of Object.entries(OWN_PAGE)) {
      request.setRequestHeader(name, value);
    }
    request.setRequestHeader('Accept-Language', i18n.language);
    request.setRequestHeader('Idempotency-Key', wanted.idempotencyKey);
    request.upload.onprogress = (event) => onProgress(event.loaded / event.total);
    request.onload = () => resolve({ status: request.status, body: request.responseText });
    request.onerror = () => reject(new OfflineError());
    request.send(form);
  });
}

function parsed(body: string): object {
  try {
    return JSON.parse(body) as object;
  } catch {
    return {}; // A proxy's page, not an answer of ours.
  }
}
