/** What the server's quality step measures (QualityCheck in vision), on the same centre square at the same scale. */
export interface Measures {
  sharpness: number;
  black: number;
  white: number;
  glare: number;
  mean: number;
}

const BLACK = 12;
const WHITE = 250;
const NOISE = 0.5;

/** @param rgba pixels of a square, as a canvas gives them */
export function measure(rgba: Uint8ClampedArray | Uint8Array, size: number): Measures {
  const grey = luma(rgba);
  const n = grey.length;
  let [black, white, glare, sum] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [red, green, blue] = [rgba[4 * i]!, rgba[4 * i + 1]!, rgba[4 * i + 2]!];
    const brightest = Math.max(red, green, blue);
    const darkest = Math.min(red, green, blue);
    sum += grey[i]!;
    black += grey[i]! <= BLACK ? 1 : 0;
    white += darkest >= WHITE ? 1 : 0;
    glare += brightest >= 240 && brightest - darkest <= 0.15 * brightest ? 1 : 0;
  }
  return { sharpness: sharpness(grey, size), black: black / n, white: white / n, glare: glare / n, mean: sum / n };
}

/** BT.601, 0..255. */
export function luma(rgba: Uint8ClampedArray | Uint8Array): Float32Array {
  const grey = new Float32Array(rgba.length / 4);
  for (let i = 0; i < grey.length; i++) {
    grey[i] = 0.299 * rgba[4 * i]! + 0.587 * rgba[4 * i + 1]! + 0.114 * rgba[4 * i + 2]!;
  }
  return grey;
}

/** How much finer detail there is than coarse; blur takes the first and leaves the second. */
function sharpness(grey: Float32Array, size: number): number {
  const fine = blurred(grey, size, 0.5);
  const middle = blurred(grey, size, 2.5);
  const coarse = blurred(grey, size, 8.5);
  return varianceOfDifference(fine, middle) / (varianceOfDifference(middle, coarse) + NOISE);
}

/** Gaussian, edges mirrored without repeating the outermost pixel. */
function blurred(grey: Float32Array, size: number, variance: number): Float32Array {
  const sigma = Math.sqrt(variance);
  const reach = Math.floor(Math.round(sigma * 8 + 1) / 2);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * variance)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const kernel = Float32Array.from(weights, (weight) => weight / total);
  return along(along(grey, size, kernel, 1, size), size, kernel, size, 1);
}

/** One direction: `step` from pixel to pixel along the line, `next` from line to line. */
function along(from: Float32Array, size: number, kernel: Float32Array, step: number, next: number): Float32Array {
  const to = new Float32Array(from.length);
  const reach = (kernel.length - 1) / 2;
  for (let line = 0; line < size; line++) {
    for (let place = 0; place < size; place++) {
      let sum = 0;
      for (let k = -reach; k <= reach; k++) {
        let at = Math.abs(place + k);
        at = at < size ? at : 2 * size - 2 - at;
        sum += kernel[k + reach]! * from[line * next + at * step]!;
      }
      to[line * next + place * step] = sum;
    }
  }
  return to;
}

function varianceOfDifference(a: Float32Array, b: Float32Array): number {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    const difference = a[i]! - b[i]!;
    sum += difference;
    squares += difference * difference;
  }
  const mean = sum / a.length;
  return squares / a.length - mean * mean;
}
