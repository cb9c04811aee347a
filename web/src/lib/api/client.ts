import createClient from 'openapi-fetch';
import i18n from 'i18next';
import { OfflineError, ProblemError } from './problem';
import { askStepUp, wantsStepUp } from './step-up';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** Sent with every request: only our own pages can set it, which the server asks for. */
export const OWN_PAGE = { 'X-Cutis': 'web' };

let refreshing: Promise<boolean> | null = null;

/** One refresh at a time, however many requests wait for it: a refresh token is good once. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= refreshAlone(Date.now()).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function refreshAlone(asked: number): Promise<boolean> {
  return await navigator.locks.request('cutis-refresh', () => refreshUnlessDone(asked));
}

const REFRESHED = 'cutis-refreshed-at';

/** Tabs share the cookie: what another one has done while this one waited must not be done again. */
async function refreshUnlessDone(asked: number): Promise<boolean> {
  if (Number(localStorage.getItem(REFRESHED)) > asked) {
    return true;
  }
  const response = await fetch('/api/auth/refresh', {
    method: 'POST',
    headers: { ...OWN_PAGE, 'Content-Type': 'application/json' },
    body: JSON.stringify({ client: 'browser' }),
  });
  if (response.ok) {
    localStorage.setItem(REFRESHED, String(Date.now()));
  }
  return response.ok;
}

async function send(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', i18n.language);
  const attempt = () => fetch(request.clone());
  try {
    const first = await attempt();
    const refreshable = first.status === 401 && !/\/api\/auth\/(login|verify-otp|resend|register|refresh|first)/.test(request.url);
    const response = refreshable && (await refreshSession()) ? await attempt() : first;
    return (await wantsStepUp(response)) && (await askStepUp()) ? await attempt() : response;
  } catch {
    throw new OfflineError();
  }
}

export const api = createClient<paths>({ headers: OWN_PAGE, fetch: send });

/** The data of an answer; throws what the server refused with. */
export function dataOf<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.error !== undefined) {
    throw new ProblemError(answer.error as Schemas['Problem'], answer.response.status);
  }
  return answer.data as T;
}
