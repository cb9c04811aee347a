import type { ReactNode } from 'react';
import classes from './table.module.css';

/** The browser's own; the component library's brings its scroll area, which is 13 kB. */
export function Table({ children }: { children: ReactNode }) {
  return <table className={classes.table}>{children}</table>;
}
