import { useQueryClient } from '@tanstack/react-query';
import i18n from 'i18next';
import { useState } from 'react';
import { OfflineError } from '../../../lib/api/problem';
import { uploadScan } from '../api/upload-scan';
import { type Scan, scanKey } from '../api/use-scan';
import { keep } from '../queue/queue';
import type { Draft } from './drafts';

/** What has become of a draft since it was sent. */
export type Sending =
  | { state: 'sending'; share: number }
  | { state: 'done'; scan: Scan }
  | { state: 'kept' }
  | { state: 'failed'; error: unknown };

/** Sends drafts one after the other; without a network they are kept on the device. */
export function useSend(person: string | undefined) {
  const queries = useQueryClient();
  const [sendings, setSendings] = useState<Record<string, Sending>>({});
  const [busy, setBusy] = useState(false);

  async function sendOne(draft: Draft): Promise<Sending> {
    const tell = (sending: Sending) => {
      setSendings((before) => ({ ...before, [draft.key]: sending }));
      return sending;
    };
    const wanted = { ...draft, lesionId: '', idempotencyKey: draft.key };
    tell({ state: 'sending', share: 0 });
    try {
      const scan = await uploadScan(wanted, (share) => tell({ state: 'sending', share }));
      queries.setQueryData(scanKey(scan.id, i18n.language), scan);
      return tell({ state: 'done', scan });
    } catch (error) {
      if (error instanceof OfflineError && person !== undefined) {
        // A file on the disk may be gone tomorrow: its bytes are kept, not a reference to it.
        await keep({ ...wanted, photo: new File([await draft.photo.arrayBuffer()], draft.photo.name, { type: draft.photo.type }), person });
        return tell({ state: 'kept' });
      }
      return tell({ state: 'failed', error });
    }
  }

  /** @return what became of each */
  async function send(drafts: Draft[]): Promise<Sending[]> {
    setBusy(true);
    const results: Sending[] = [];
    for (const draft of drafts) {
      const before = sendings[draft.key];
      results.push(before?.state === 'done' || before?.state === 'kept' ? before : await sendOne(draft));
    }
    setBusy(false);
    await queries.invalidateQueries({ queryKey: ['scans'], refetchType: 'none' });
    return results;
  }

  return { send, sendings, busy };
}
