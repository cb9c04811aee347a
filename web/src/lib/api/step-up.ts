/** Before a dangerous act the server may want a person to show again who they are. Whatever asked for it is then sent again. */
type Question = () => Promise<boolean>;

let question: Question | null = null;
let asking: Promise<boolean> | null = null;

/** Who asks the person; the page does. */
export function answerStepUp(by: Question | null): void {
  question = by;
}

export async function wantsStepUp(response: Response): Promise<boolean> {
  if (response.status !== 403) {
    return false;
  }
  const problem = (await response.clone().json().catch(() => null)) as { type?: string } | null;
  return problem?.type === '/problems/step-up-required';
}

/** One question at a time, however many requests wait for it. */
export function askStepUp(): Promise<boolean> {
  asking ??= (question?.() ?? Promise.resolve(false)).finally(() => {
    asking = null;
  });
  return asking;
}
