import type { Schemas } from './client';

/** A refusal of the server (RFC 9457). Its type decides what a page does; its title and detail are for the person. */
export class ProblemError extends Error {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly fields: Record<string, string>;

  constructor(problem: Partial<Schemas['Problem']>, status: number) {
    super(problem.title ?? `status ${status}`);
    this.type = (problem.type ?? '').replace('/problems/', '');
    this.status = status;
    this.title = problem.title ?? '';
    this.detail = problem.detail ?? '';
    this.fields = Object.fromEntries((problem.errors ?? []).map((error) => [error.pointer.slice(1), error.detail]));
  }
}

/** No answer at all: no network, or no server. */
export class OfflineError extends Error {}

export async function problemOf(response: Response): Promise<ProblemError> {
  const text = await response.text();
  try {
    return new ProblemError(JSON.parse(text), response.status);
  } catch {
    return new ProblemError({}, response.status); // A proxy's page, not an answer of ours.
  }
}
