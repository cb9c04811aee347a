import type { ReactNode } from 'react';
import classes from './factors.module.css';
import type { FactorName } from './factors';

/** A small picture of the property, the more pronounced the higher the score. */
export function FactorDrawing({ name, score }: { name: FactorName; score: number }) {
  return (
    <svg className={classes.drawing} width="56" height="56" viewBox="0 0 56 56" fill="none" aria-hidden>
      {DRAWINGS[name](Math.max(0, Math.min(1, score)))}
    </svg>
  );
}

const line = { stroke: 'currentColor', strokeWidth: 2.5 } as const;

const DRAWINGS: Record<FactorName, (score: number) => ReactNode> = {
  symmetry: (score) => (
    <>
      <path d={`M28 10 C10 10 10 46 28 46 C${46 + 8 * score} ${46 - 14 * score} ${46 - 10 * score} 10 28 10`} {...line} />
      <path d="M28 4 V52" stroke="currentColor" strokeDasharray="3 4" />
    </>
  ),
  border: (score) => <path d={wave(score)} {...line} />,
  color: (score) => (
    <>
      {[0, 1, 2, 3, 4, 5].map((i) => (
        <circle
          key={i}
          cx={14 + (i % 3) * 14}
          cy={20 + Math.floor(i / 3) * 16}
          r="5.5"
          fill="currentColor"
          opacity={i <= Math.round(score * 5) ? 1 - i * 0.12 : 0.12}
        />
      ))}
    </>
  ),
  size: (score) => (
    <>
      <rect x="7" y="7" width="42" height="42" rx="6" {...line} />
      <circle cx="28" cy="28" r={3 + 16 * Math.sqrt(score)} fill="currentColor" opacity="0.7" />
    </>
  ),
  texture: (score) => (
    <>
      {[0, 1, 2, 3].map((i) => (
        <path key={i} d={`M8 ${14 + i * 9} q10 ${-12 * score} 20 0 t20 0`} {...line} />
      ))}
    </>
  ),
  resolution: (score) => (
    <>
      <circle cx="24" cy="24" r="14" {...line} />
      <path d="M35 35 L48 48" {...line} />
      <circle cx="24" cy="24" r={2 + 7 * score} fill="currentColor" opacity="0.6" />
    </>
  ),
};

/** A closed line that wanders more, the higher the score. */
function wave(score: number): string {
  const points = Array.from({ length: 49 }, (_, i) => {
    const angle = (i / 48) * 2 * Math.PI;
    const radius = 18 + 4.5 * score * Math.sin(9 * angle);
    return `${(28 + radius * Math.cos(angle)).toFixed(1)} ${(28 + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join(' L')} Z`;
}
