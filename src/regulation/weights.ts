/** Headings with a percentage (考勤 20%) instead of points. */
import type { Section } from "./outline";

/**
 * Percentages of headings side by side that add up to 100 become points of the whole; any other percentage is no category's.
 * @param whole points of the whole; 100 where the text names none
 * @returns the headings that now have points
 */
export function weightsAsPoints(sections: readonly Section[], whole: number | null): readonly Section[] {
  const groups = new Map<Section | null, Section[]>();
  for (const section of sections) {
    if (section.heading?.weight === null || section.heading === null) continue;
    const group = groups.get(section.parent);
    if (group) group.push(section);
    else groups.set(section.parent, [section]);
  }
  const given: Section[] = [];
  for (const group of groups.values()) {
    const sum = group.reduce((so, { heading }) => so + (heading?.weight ?? 0), 0);
    const isWhole = group.length >= 2 && Math.abs(sum - 100) < 1e-9;
    for (const section of group) {
      const { heading } = section;
      if (!heading) continue;
      section.heading = isWhole ? { ...heading, points: Math.round((heading.weight ?? 0) * (whole ?? 100) * 1e4) / 1e6 } : null;
      if (isWhole) given.push(section);
    }
  }
  return given;
}
