import { describe, expect, it } from 'vitest';
import { advise, type Frame, motionBetween, spotShare } from './advise';
import { drawn } from './drawn';
import limits from './limits.json';
import { luma, measure } from './measure';

const SIZE = limits.size;
const still = (rgba: Uint8Array): Frame => ({ measures: measure(rgba, SIZE), spot: spotShare(rgba, SIZE), motion: 0 });

describe('a frame', () => {
  it.each(limits.drawn)('at light $light in grains of $block px measures as on the server', (expected) => {
    const measures = measure(drawn(SIZE, expected.light, expected.block), SIZE);

    expect(Math.abs(measures.sharpness - expected.sharpness)).toBeLessThan(2e-3);
    expect(measures.mean).toBeCloseTo(expected.mean, 2);
    expect(measures.black).toBeCloseTo(expected.black, 4);
    expect(measures.white).toBeCloseTo(expected.white, 4);
    expect(measures.glare).toBeCloseTo(expected.glare, 4);
  });
});

describe('the camera', () => {
  it('is content with a still, sharp, well lit spot in the middle', () => {
    expect(advise(still(drawn(SIZE, 1, 1)))).toBe('READY');
  });

  it('asks for light first, whatever else is wrong', () => {
    expect(advise({ ...still(drawn(SIZE, 0.05, 1)), motion: 99 })).toBe('MORE_LIGHT');
  });

  it('asks for less light when all is washed out', () => {
    expect(advise(still(drawn(SIZE, 4, 1)))).toBe('LESS_LIGHT');
  });

  it('asks to tilt when it shines', () => {
    expect(advise(still(drawn(SIZE, 1.6, 3)))).toBe('AVOID_GLARE');
  });

  it('asks to come closer to a spot it hardly sees, and to go back from one that fills the picture', () => {
    expect(advise(still(drawn(SIZE, 1, 1, 0.02)))).toBe('MOVE_CLOSER');
    expect(advise({ ...still(drawn(SIZE, 1, 1)), spot: 0.9 })).toBe('MOVE_BACK');
  });

  it('asks to hold still while the picture moves or is soft', () => {
    const frame = still(drawn(SIZE, 1, 1));
    expect(advise({ ...frame, motion: 20 })).toBe('HOLD_STILL');
    expect(advise({ ...frame, measures: { ...frame.measures, sharpness: limits.soft - 0.01 } })).toBe('HOLD_STILL');
  });

  it('sees the motion of a hand in a drawn video, and none in a still one', () => {
    const first = luma(drawn(SIZE, 1, 1));
    const moved = luma(drawn(SIZE, 1, 1).subarray(0).map((_, i, all) => all[(i + 4 * 12) % all.length]!));

    expect(motionBetween(null, first)).toBe(0);
    expect(motionBetween(first, first)).toBe(0);
    expect(motionBetween(first, moved)).toBeGreaterThan(6);
  });
});
