import { createStore, del, entries, set } from 'idb-keyval';
import type { NewScan } from '../api/upload-scan';

/** A photo that could not be sent yet, kept on this device. */
export interface Waiting extends NewScan {
  /** Whose it is: on a shared device nobody else's session may send it. */
  person: string;
  /** What the server said, once it has refused it for good. */
  refused?: string;
}

const store = createStore('cutis', 'waiting');
const listeners = new Set<() => void>();

export function onQueueChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const changed = () => listeners.forEach((listener) => listener());

export async function keep(waiting: Waiting): Promise<void> {
  await set(waiting.idempotencyKey, waiting, store);
  changed();
}

export async function forget(idempotencyKey: string): Promise<void> {
  await del(idempotencyKey, store);
  changed();
}

export async function waitingOf(person: string): Promise<Waiting[]> {
  const all = await entries<string, Waiting>(store);
  return all.map(([, waiting]) => waiting).filter((waiting) => waiting.person === person);
}
