import { Group, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scan } from '../../api/use-scan';
import classes from './photo-with-overlays.module.css';

/** The photo, with what the report draws over it. Both lie in the coordinates of the whole upright photo. */
export function PhotoWithOverlays({ scan }: { scan: Scan }) {
  const { t } = useTranslation();
  const [outline, setOutline] = useState(true);
  const [heatmap, setHeatmap] = useState(false);
  const found = (scan.report?.outline.length ?? 0) > 0;
  const overlay = (name: string) => `/api/scans/${scan.id}/overlays/${name}.png`;
  return (
    <div>
      <div className={classes.frame} style={{ aspectRatio: `${scan.photo.width} / ${scan.photo.height}` }}>
        <img src={scan.photo.href} alt={t('scans.result.photoAlt')} width={scan.photo.width} height={scan.photo.height} />
        {found && heatmap && <img src={overlay('heatmap')} alt="" className={classes.overlay} />}
        {found && outline && <img src={overlay('outline')} alt="" className={classes.overlay} />}
      </div>
      {found && (
        <Group mt="sm" gap="lg" className="no-print">
          <Switch
            label={t('scans.result.outline')}
            checked={outline}
            onChange={(event) => setOutline(event.currentTarget.checked)}
          />
          <Switch
            label={t('scans.result.heatmap')}
            checked={heatmap}
            onChange={(event) => setHeatmap(event.currentTarget.checked)}
          />
        </Group>
      )}
    </div>
  );
}
