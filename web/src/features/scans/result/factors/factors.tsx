import { SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/use-scan';
import { FactorDrawing } from './factor-drawing';
import classes from './factors.module.css';

export const FACTORS = ['symmetry', 'border', 'color', 'size', 'texture', 'resolution'] as const;
export type FactorName = (typeof FACTORS)[number];

/** What was measured, each with a sentence and a small drawing. */
export function Factors({ factors }: { factors: NonNullable<Report['factors']> }) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={2} mb="md">
        {t('scans.result.measured')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {FACTORS.map((name) => (
          <div key={name} className={classes.factor}>
            <FactorDrawing name={name} score={factors[name].score} />
            <div>
              <Title order={3} size="md">
                {t(`scans.result.factor.${name}`)}
              </Title>
              <Text size="sm" c="dimmed">
                {t('scans.result.factorScore', { percent: Math.round(factors[name].score * 100) })}
              </Text>
              <Text size="sm">{factors[name].meaning}</Text>
            </div>
          </div>
        ))}
      </SimpleGrid>
    </section>
  );
}
