import type { Band, Edition } from "../catalogue/edition";
import type { Points } from "../points";

/**
 * The grade (等次) of a total: the highest band whose lower bound it reaches. [G1]
 * @param total points
 * @returns null when the edition prints no bands, or the total is below all of them: never the nearest one
 * @example gradeOf(quStaff, points("90"))?.grade // "优秀"
 */
export function gradeOf(edition: Edition, total: Points): Band | null {
  for (const band of edition.bands) {
    if (band.minInclusive ? total >= band.min : total > band.min) return band;
  }
  return null;
}
