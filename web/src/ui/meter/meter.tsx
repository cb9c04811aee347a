import classes from './meter.module.css';

/** A bar from 0 to 1. What it stands for is said beside it, so it is hidden from readers. */
export function Meter({ share, strong }: { share: number; strong?: boolean }) {
  const width = `${Math.max(0.01, Math.min(1, share)) * 100}%`;
  return (
    <div className={classes.track} aria-hidden>
      <div className={classes.bar} data-strong={strong ? 'yes' : 'no'} style={{ width }} />
    </div>
  );
}
