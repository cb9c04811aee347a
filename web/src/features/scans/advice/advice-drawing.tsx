import type { ReactNode } from 'react';
import classes from './advice-drawing.module.css';

const line = { stroke: 'currentColor', strokeWidth: 2.5, strokeLinecap: 'round' } as const;
const frame = <rect x="8" y="12" width="40" height="32" rx="6" {...line} />;
const spot = (r: number, x = 28) => <circle cx={x} cy="28" r={r} fill="currentColor" opacity="0.75" />;
const rays = (
  <path d="M28 4 V9 M28 47 V52 M4 28 H9 M47 28 H52 M11 11 L14.5 14.5 M41.5 41.5 L45 45 M45 11 L41.5 14.5 M14.5 41.5 L11 45" {...line} />
);

/** What to do, as a small picture: one for each refusal and each hint, of the server and of the live camera. */
const DRAWINGS: Record<string, ReactNode> = {
  MORE_LIGHT: <>{rays}<circle cx="28" cy="28" r="11" {...line} /></>,
  LESS_LIGHT: <>{rays}<circle cx="28" cy="28" r="11" fill="currentColor" /><path d="M8 48 L48 8" {...line} /></>,
  AVOID_GLARE: <><g transform="rotate(-14 28 28)">{frame}</g><path d="M22 20 l4 4 M34 18 v5 M40 26 h-5" {...line} /></>,
  MOVE_CLOSER: <>{frame}{spot(4)}<path d="M18 20 l-5 -4 m0 0 h4 m-4 0 v4 M38 36 l5 4 m0 0 h-4 m4 0 v-4" {...line} /></>,
  MOVE_BACK: <>{frame}{spot(16)}<path d="M13 16 l4 4 m0 0 v-4 m0 4 h-4 M43 40 l-4 -4 m0 0 v4 m0 -4 h4" {...line} /></>,
  CENTRE_THE_LESION: <>{frame}{spot(7, 42)}<path d="M32 28 H18 m0 0 l4 -4 m-4 4 l4 4" {...line} /></>,
  HOLD_STILL: <>{frame}{spot(7)}<path d="M3 20 v16 M53 20 v16" {...line} /></>,
  READY: <>{frame}<path d="M19 28 l6 7 L38 21" {...line} /></>,
  NOT_SKIN: <>{frame}<path d="M20 20 L36 36 M36 20 L20 36" {...line} /></>,
  NO_LESION: <>{frame}<circle cx="28" cy="28" r="8" {...line} strokeDasharray="3 4" /></>,
};

const SAME_AS: Record<string, string> = { TOO_BLURRED: 'HOLD_STILL', TOO_DARK: 'MORE_LIGHT', TOO_BRIGHT: 'LESS_LIGHT' };

export function AdviceDrawing({ code }: { code: string }) {
  const drawing = DRAWINGS[SAME_AS[code] ?? code];
  return drawing ? (
    <svg className={classes.drawing} width="56" height="56" viewBox="0 0 56 56" fill="none" aria-hidden>
      {drawing}
    </svg>
  ) : null;
}
