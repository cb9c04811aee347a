import limits from './limits.json';
import { luma, type Measures } from './measure';

export type Hint = 'MORE_LIGHT' | 'LESS_LIGHT' | 'AVOID_GLARE' | 'MOVE_CLOSER' | 'MOVE_BACK' | 'HOLD_STILL' | 'READY';

/** Mean difference of luma between two frames, 0..255, from which the hand is moving. */
const MOVING = 6;

/** So much darker than the skin around it is the spot, luma. */
const DARKER = 18;

export interface Frame {
  measures: Measures;
  /** Share of the square that the spot covers, 0..1; 0 where none is seen. */
  spot: number;
  /** Mean difference to the frame before, luma; 0 for the first. */
  motion: number;
}

/** The one thing to do now, most important first: without light nothing else can be judged. */
export function advise({ measures, spot, motion }: Frame): Hint {
  if (measures.mean < limits.darkestMean || measures.black > limits.mostBlack) {
    return 'MORE_LIGHT';
  }
  if (measures.white > limits.mostWhite) {
    return 'LESS_LIGHT';
  }
  if (measures.glare > limits.muchGlare) {
    return 'AVOID_GLARE';
  }
  if (motion > MOVING) {
    return 'HOLD_STILL';
  }
  if (spot < limits.smallShare) {
    return 'MOVE_CLOSER';
  }
  if (spot > limits.largeShare) {
    return 'MOVE_BACK';
  }
  return measures.sharpness < limits.soft ? 'HOLD_STILL' : 'READY';
}

/** How much of the square is clearly darker than the skin along its edge. The server's model draws it better; this is a hint. */
export function spotShare(rgba: Uint8ClampedArray | Uint8Array, size: number): number {
  const grey = luma(rgba);
  const edge: number[] = [];
  for (let i = 0; i < size; i++) {
    edge.push(grey[i]!, grey[(size - 1) * size + i]!, grey[i * size]!, grey[i * size + size - 1]!);
  }
  edge.sort((a, b) => a - b);
  const skin = edge[Math.floor(edge.length / 2)]!;
  return grey.reduce((count, value) => count + (value < skin - DARKER ? 1 : 0), 0) / grey.length;
}

export function motionBetween(before: Float32Array | null, now: Float32Array): number {
  return before ? now.reduce((sum, value, i) => sum + Math.abs(value - before[i]!), 0) / now.length : 0;
}
