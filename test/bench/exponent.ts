/** How time grows with size. */
export interface Size {
  readonly size: number;
  /** Milliseconds. */
  readonly time: number;
}

/**
 * The slope of time over size, both as logarithms, by least squares.
 * @returns 1 for work in proportion to its size, 2 for work that grows with the square of it
 */
export function exponentOf(sizes: readonly Size[]): number {
  const [xs, ys] = [sizes.map(({ size }) => Math.log(size)), sizes.map(({ time }) => Math.log(time))];
  const mean = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0) / values.length;
  const [middleX, middleY] = [mean(xs), mean(ys)];
  const along = xs.reduce((so, x, index) => so + (x - middleX) * ((ys[index] ?? 0) - middleY), 0);
  return along / xs.reduce((so, x) => so + (x - middleX) ** 2, 0);
}
