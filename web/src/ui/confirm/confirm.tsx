import { lazy, type ReactNode, Suspense, useState } from 'react';

const Dialog = lazy(() => import('./dialog'));

export interface Props {
  opened: boolean;
  title: string;
  /** What the button says that does it. */
  action: string;
  /** Whether it takes something away. */
  danger?: boolean;
  /** Has to be typed first, for what cannot be taken back. */
  typed?: { label: string; text: string };
  pending: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A question before something is done that somebody might regret. What asks it is fetched when it is first asked. */
export function Confirm(question: Props) {
  const [asked, setAsked] = useState(false);
  if (question.opened && !asked) {
    setAsked(true);
  }
  return (
    asked && (
      <Suspense>
        <Dialog {...question} />
      </Suspense>
    )
  );
}
