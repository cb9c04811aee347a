/** A brown disc on skin, both with grain, drawn like the server's own test does it. */
export function drawn(size: number, light: number, block: number, radius = 0.25): Uint8Array {
  const rgba = new Uint8Array(4 * size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [a, b] = [Math.floor(x / block), Math.floor(y / block)];
      const grain = (a * 7 + b * 13 + a * b * 3) % 23;
      const disc = (2 * x - size) ** 2 + (2 * y - size) ** 2 < (2 * radius * size) ** 2;
      const colour = disc ? [80, 50, 40] : [190, 150, 130];
      colour.forEach((channel, i) => {
        rgba[4 * (y * size + x) + i] = Math.min(255, Math.trunc((channel + grain) * light));
      });
      rgba[4 * (y * size + x) + 3] = 255;
    }
  }
  return rgba;
}
