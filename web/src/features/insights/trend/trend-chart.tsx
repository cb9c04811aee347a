import { useTranslation } from 'react-i18next';
import { CartesianGrid, ErrorBar, Legend, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { day, percent } from '../../../lib/format';
import type { FindingInTime } from '../api/use-insights';

/** As in the badge: shape, word and colour each alone say the level. */
const LEVELS = [
  { level: 'LOW', shape: 'circle', colour: 'var(--cutis-low)' },
  { level: 'MEDIUM', shape: 'square', colour: 'var(--cutis-medium)' },
  { level: 'HIGH', shape: 'triangle', colour: 'var(--cutis-high)' },
] as const;

/** @param noise standard deviation of the score within one place, drawn as a bar through each mark */
export function TrendChart({ points, noise }: { points: FindingInTime[]; noise: number }) {
  const { t } = useTranslation();
  const ink = { fill: 'var(--mantine-color-dimmed)', fontSize: 13 };
  return (
    <div role="img" dir="ltr" aria-label={t('insights.chart', { count: points.length })}>
      <ResponsiveContainer width="100%" height={300} initialDimension={{ width: 320, height: 300 }}>
        <ScatterChart margin={{ top: 8, right: 8, bottom: 8, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--mantine-color-default-border)" />
          <XAxis
            dataKey="at"
            type="number"
            domain={['dataMin', 'dataMax']}
            padding={{ left: 24, right: 24 }}
            tickFormatter={isolated}
            tick={ink}
            minTickGap={32}
            ticks={firstOfEachDay(points)}
          />
          <YAxis dataKey="score" domain={[0, 1]} ticks={[0, 0.25, 0.5, 0.75, 1]} tickFormatter={percent} tick={ink} />
          <Tooltip
            formatter={(value, name) => (name === 'at' ? day(Number(value)) : percent(Number(value)))}
            labelFormatter={() => ''}
            contentStyle={{ background: 'var(--mantine-color-body)', borderRadius: 8 }}
          />
          <Legend />
          {LEVELS.map(({ level, shape, colour }) => {
            const data = points
              .filter((point) => point.level === level)
              .map((point) => ({ at: Date.parse(point.takenAt), score: point.score, noise: bar(point.score, noise) }));
            return (
              data.length > 0 && (
                <Scatter key={level} name={t(`scans.risk.${level}`)} data={data} shape={shape} legendType={shape} fill={colour} isAnimationActive={false}>
                  {noise > 0 && <ErrorBar dataKey="noise" direction="y" stroke={colour} strokeWidth={1.5} width={4} isAnimationActive={false} />}
                </Scatter>
              )
            );
          })}
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
}

/** The chart runs from left to right in every language; a date within it as its language does. */
const isolated = (at: number) => `\u2068${day(at)}\u2069`;

/** Where a date is written: once for each, however many photos a day has. */
function firstOfEachDay(points: FindingInTime[]): number[] {
  const times = points.map((point) => Date.parse(point.takenAt)).sort((a, b) => a - b);
  return times.filter((time, i) => i === 0 || day(time) !== day(times[i - 1]!));
}

/** Down and up, cut where a probability ends. */
function bar(score: number, noise: number): [number, number] {
  return [Math.min(noise, score), Math.min(noise, 1 - score)];
}
