import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../../lib/api/client';

export type Person = Schemas['Person'];
export type Role = Person['role'];

export const ROLES = ['PATIENT', 'DOCTOR', 'ADMIN'] as const;

export const nameOf = (person: Person) => `${person.firstName} ${person.lastName}`;

export interface PeopleFilters {
  q?: string;
  role?: Role;
  suspended?: boolean;
}

const LIST = ['people'];
const one = (id: string) => ['person', id];

export function usePeople(filters: PeopleFilters) {
  return useInfiniteQuery({
    queryKey: [...LIST, filters],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      dataOf(
        await api.GET('/api/users', {
          params: { query: { ...filters, limit: 30, count: !pageParam, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

/** A person and the version that a change of their names must name. */
export interface PersonRead {
  person: Person;
  version: string;
}

function read(answer: { data?: Person; error?: unknown; response: Response }): PersonRead {
  return { person: dataOf(answer), version: answer.response.headers.get('ETag') ?? '' };
}

export function usePerson(id: string) {
  return useQuery({
    queryKey: one(id),
    queryFn: async () => read(await api.GET('/api/users/{id}', { params: { path: { id } } })),
  });
}

/**
 * An act on a person, whose answer is the person as they are then. It may be on whoever acts, so that is looked at again.
 *
 * @param onDone told before the page is made anew from the answer
 */
function useAct<T>(id: string, onDone: () => void, act: (wanted: T) => Promise<PersonRead>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (now) => {
      onDone();
      queries.setQueryData(one(id), now);
      void queries.invalidateQueries({ queryKey: LIST });
      void queries.invalidateQueries({ queryKey: ['me'] });
    },
  });
}

export const useChangeNames = (id: string, version: string, onDone: () => void) =>
  useAct(id, onDone, async (body: Pick<Schemas['ProfileChange'], 'firstName' | 'lastName'>) =>
    read(await api.PATCH('/api/users/{id}', { params: { path: { id }, header: { 'If-Match': version } }, body })),
  );

export const useChangeRole = (id: string, onDone: () => void) =>
  useAct(id, onDone, async (role: Role) =>
    read(await api.PUT('/api/users/{id}/role', { params: { path: { id } }, body: { role } })),
  );

export const useSuspend = (id: string, onDone: () => void) =>
  useAct(id, onDone, async (body: Schemas['Suspension']) =>
    read(await api.PUT('/api/users/{id}/suspension', { params: { path: { id } }, body })),
  );

export function useDeletePerson(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => dataOf(await api.DELETE('/api/users/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: LIST });
      void queries.invalidateQueries({ queryKey: ['me'] });
    },
  });
}
