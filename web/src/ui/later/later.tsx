import { type ReactNode, startTransition, useEffect, useState } from 'react';

/** What lies below the first sight: rendered once that has been painted, in slices that let a tap through. */
export function Later({ children }: { children: ReactNode }) {
  const [shown, show] = useState(false);
  useEffect(() => startTransition(() => show(true)), []);
  return shown && children;
}
