/** 排名: 1, 2, 2, 4, and who shares a place. */
import type { Points } from "../points";

export interface Placed<T> {
  readonly item: T;
  /** 1, 2, 2, 4: equal points share a place and the next ones are free. */
  readonly rank: number;
  /** Others with the same points, in the order given; empty for a place of one's own. */
  readonly tiedWith: readonly T[];
}

/**
 * Best first; of equal ones the order given stays and says nothing. [Z2]
 * @example ranked([90, 95, 95].map(points), (each) => each).map(({ rank }) => rank) // [1, 1, 3]
 */
export function ranked<T>(items: readonly T[], pointsOf: (item: T) => Points): readonly Placed<T>[] {
  const byPoints = new Map<Points, T[]>();
  for (const item of items) {
    const equal = byPoints.get(pointsOf(item));
    if (equal) equal.push(item);
    else byPoints.set(pointsOf(item), [item]);
  }
  let rank = 1;
  return [...byPoints].sort(([a], [b]) => b - a).flatMap(([, equal]) => {
    const own = rank;
    rank += equal.length;
    return equal.map((item) => ({ item, rank: own, tiedWith: equal.filter((other) => other !== item) }));
  });
}
