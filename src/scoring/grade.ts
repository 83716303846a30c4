import { type Band, type Edition, type FilledBand, isFilled } from "../catalogue/edition";
import { formatPoints, type Points } from "../points";
import { compareRatios, type Ratio, ratioOf } from "./ratio";

/**
 * The grade (等次) of a total: the highest band whose lower bound it reaches. [G1]
 * @param total points
 * @returns null when the edition prints no bands, the total is below all of them or between a band's own end and the next one (never the
 * nearest band), or a bound that would decide is blank (`needsBlankBand`)
 * @example gradeOf(quStaff, points("90"))?.grade // "优秀"
 */
export function gradeOf(edition: Pick<Edition, "bands">, total: Points): FilledBand | null {
  for (const band of edition.bands) {
    if (!isFilled(band)) return null;
    if (reaches(band, total)) return band.below === undefined || (band.below !== null && total < band.below) ? band : null;
  }
  return null;
}

/** The grade of a mean that has not been rounded. */
export function gradeOfRatio(edition: Pick<Edition, "bands">, total: Ratio): FilledBand | null {
  for (const band of edition.bands) {
    if (!isFilled(band)) return null;
    const against = compareRatios(total, ratioOf(band.min));
    if (against < 0 || (against === 0 && !band.minInclusive)) continue;
    return band.below === undefined || (band.below !== null && compareRatios(total, ratioOf(band.below)) < 0) ? band : null;
  }
  return null;
}

/** Whether the grade of a total hangs on a bound that the document leaves blank. [G5] */
export const needsBlankBand = ({ bands }: Pick<Edition, "bands">, total: Points): boolean => {
  const deciding = bands.find((band) => !isFilled(band) || reaches(band, total));
  return deciding !== undefined && (!isFilled(deciding) || deciding.below === null);
};

/** A band's lower bound as text; a blank one as documents print it. */
export const boundText = ({ min }: Band): string => (min === null ? "____" : formatPoints(min));

const reaches = ({ min, minInclusive }: FilledBand, total: Points): boolean => (minInclusive ? total >= min : total > min);
