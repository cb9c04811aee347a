import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../lib/api/client';
import { ProblemError } from '../../lib/api/problem';

/**
 * The cookies cannot be seen from here, and shall not be. This mark, the account's id, only spares a visitor who never signed
 * in the question who they are, and says without a network whose photo is kept; it opens nothing.
 */
const MARK = 'cutis-signed-in';
const ME = ['me'];

export const isSignedInHere = () => localStorage.getItem(MARK) !== null;

/** Id of who is signed in, also without a network. */
export const whoIsHere = () => localStorage.getItem(MARK) ?? undefined;

export function useMe() {
  return useQuery({
    queryKey: ME,
    enabled: isSignedInHere(),
    staleTime: 300_000,
    queryFn: async () => {
      try {
        return dataOf(await api.GET('/api/auth/profile'));
      } catch (fault) {
        if (fault instanceof ProblemError && fault.status === 401) {
          localStorage.removeItem(MARK);
          return null;
        }
        throw fault;
      }
    },
  });
}

/** All but who is here: the head of the page looks at that, and would go on looking at what was removed. */
function forgetOthers(queries: QueryClient) {
  queries.removeQueries({ predicate: (query) => query.queryKey[0] !== ME[0] });
}

/** After each way in: what another person's session has left in the cache is dropped. */
function useEntered() {
  const queries = useQueryClient();
  return (signedIn: Pick<Schemas['SignedIn'], 'account'>) => {
    if (!signedIn.account) {
      return; // The second step is still to come.
    }
    localStorage.setItem(MARK, signedIn.account.id);
    forgetOthers(queries);
    queries.setQueryData(ME, signedIn.account);
  };
}

export function useSignIn() {
  const entered = useEntered();
  return useMutation({
    mutationFn: async (who: { login: string; password: string }) =>
      dataOf(await api.POST('/api/auth/login', { body: { ...who, client: 'browser' } })),
    onSuccess: entered,
  });
}

/** Finishes a sign-in with a second factor. */
export function useVerify(challenge: string) {
  const entered = useEntered();
  return useMutation({
    mutationFn: async (shown: { factor: Schemas['Challenge']['factors'][number]; code: string }) =>
      dataOf(await api.POST('/api/auth/verify-otp', { body: { ...shown, challenge, client: 'browser' } })),
    onSuccess: entered,
  });
}

export function useResend(challenge: string) {
  return useMutation({
    mutationFn: async () => dataOf(await api.POST('/api/auth/resend-otp', { body: { challenge } })),
  });
}

export type NewAccount = Pick<Schemas['NewAccount'], 'email' | 'firstName' | 'lastName' | 'password'>;

export function useSignUp() {
  const entered = useEntered();
  return useMutation({
    mutationFn: async (account: NewAccount) =>
      dataOf(await api.POST('/api/auth/register', { body: { ...account, client: 'browser' } })),
    onSuccess: entered,
  });
}

export function useSetup(token: string) {
  const entered = useEntered();
  return useMutation({
    mutationFn: async (account: NewAccount) =>
      dataOf(
        await api.POST('/api/auth/first-administrator', { body: { token, account: { ...account, client: 'browser' } } }),
      ),
    onSuccess: entered,
  });
}

/** A way in that ends with a redirect has no answer that says who it is. */
export function useArrive() {
  const entered = useEntered();
  return useMutation({
    mutationFn: async () => dataOf(await api.GET('/api/auth/profile')),
    onSuccess: (account) => entered({ account }),
  });
}

/** Whoever calls it leaves the page, and with it all that the page knows: emptied here, it would ask for it again. */
export function useSignOut() {
  return useMutation({
    mutationFn: async () => {
      const answer = await api.POST('/api/auth/logout', { body: {} });
      // Signed out already is signed out; anything else must not look like it on a shared computer.
      if (answer.response.status !== 401) {
        dataOf(answer);
      }
    },
    onSuccess: () => localStorage.removeItem(MARK),
  });
}
