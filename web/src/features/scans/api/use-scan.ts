import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, type Schemas } from '../../../lib/api/client';

export type Scan = Schemas['Scan'];
export type Report = Schemas['Report'];

/** The words of a report come from the server, so that each language is an answer of its own. */
export const scanKey = (id: string, language: string) => ['scan', id, language];

export const isUnderWay = (status: Scan['status']) => status === 'QUEUED' || status === 'RUNNING';

/** One scan; while it is being analysed its events are followed, and it is read again at each. */
export function useScan(id: string) {
  const { i18n } = useTranslation();
  const queries = useQueryClient();
  const key = scanKey(id, i18n.language);
  const scan = useQuery({
    queryKey: key,
    queryFn: async () => dataOf(await api.GET('/api/scans/{id}', { params: { path: { id } } })),
  });
  const underWay = scan.data ? isUnderWay(scan.data.status) : false;
  useEffect(() => {
    if (!underWay) {
      return;
    }
    const events = new EventSource(`/api/scans/${id}/events`);
    const again = () => void queries.invalidateQueries({ queryKey: ['scan', id] });
    for (const name of ['running', 'done', 'failed']) {
      events.addEventListener(name, again);
    }
    return () => events.close();
  }, [id, underWay, queries]);
  return scan;
}
