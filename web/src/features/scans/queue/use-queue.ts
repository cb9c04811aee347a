import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onQueueChange, type Waiting, waitingOf } from './queue';
import { sendWaiting } from './send-waiting';

/** Some browsers say "online" while the server is still out of reach. */
const AGAIN_AFTER = 30_000;

/** What this device keeps for a person. */
export function useWaiting(person: string | undefined): Waiting[] {
  const queries = useQueryClient();
  useEffect(() => onQueueChange(() => void queries.invalidateQueries({ queryKey: ['waiting'] })), [queries]);
  const { data } = useQuery({
    queryKey: ['waiting', person],
    enabled: person !== undefined,
    networkMode: 'always',
    queryFn: () => waitingOf(person ?? ''),
  });
  return data ?? [];
}

/** Sends it when the network is back, when the page is opened or looked at again, and every now and then. */
export function useSendWaiting(person: string | undefined, waiting: number): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (person === undefined || waiting === 0) {
      return;
    }
    const send = () =>
      void sendWaiting(person).then(async (sent) => {
        if (sent > 0) {
          await queries.invalidateQueries({ queryKey: ['scans'] });
        }
      });
    send();
    const timer = setInterval(send, AGAIN_AFTER);
    addEventListener('online', send);
    document.addEventListener('visibilitychange', send);
    return () => {
      clearInterval(timer);
      removeEventListener('online', send);
      document.removeEventListener('visibilitychange', send);
    };
  }, [person, waiting, queries]);
}
