import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './risk-badge.module.css';

export type RiskLevel = 'LOW' | 'MEDIUM' | 'HIGH' | 'NONE';

const SHAPES = { LOW: IconCircleCheck, MEDIUM: IconAlertTriangle, HIGH: IconAlertOctagon, NONE: IconHelpCircle };

/** Shape, word and colour: each alone says the level. */
export function RiskBadge({ level }: { level: RiskLevel }) {
  const { t } = useTranslation();
  const Shape = SHAPES[level];
  return (
    <span className={classes.badge} data-level={level}>
      <Shape size={18} aria-hidden />
      {t(`scans.risk.${level}`)}
    </span>
  );
}
