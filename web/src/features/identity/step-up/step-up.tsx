import { lazy, Suspense, useEffect, useState } from 'react';
import { answerStepUp } from '../../../lib/api/step-up';

const Question = lazy(() => import('./question'));

/** Asks who is here when the server wants to know again. What asks is fetched when it is first needed. */
export function StepUp() {
  const [asked, setAsked] = useState<((shown: boolean) => void) | null>(null);
  useEffect(() => {
    answerStepUp(() => new Promise((answer) => setAsked(() => answer)));
    return () => answerStepUp(null);
  }, []);

  function done(shown: boolean) {
    asked?.(shown);
    setAsked(null);
  }

  return (
    asked && (
      <Suspense>
        <Question onDone={done} />
      </Suspense>
    )
  );
}
