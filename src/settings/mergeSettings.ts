/** Taking settings over from a file into those of a workbook. */
import { subjectKey } from "../checking/subjectName";
import { findingKey, type IgnoredFinding } from "./ignoredFindings";
import type { OfficeSettings } from "./officeSettings";

export type SettingsPart = "edition" | "choices" | "markColours" | "language" | "roster" | "lockedMonths" | "closedUnder" | "ignored";

export interface MergedSettings {
  readonly settings: OfficeSettings;
  /** Parts that differ from the workbook's own now. */
  readonly changed: readonly SettingsPart[];
}

/**
 * What the file says goes before what the workbook says; what it leaves open stays. Lists are joined: a window, person or month stands once, and
 * of two ignorings of the same finding the file's stays. Nothing is taken away.
 */
export function mergeSettings(own: OfficeSettings, file: OfficeSettings): MergedSettings {
  const settings: OfficeSettings = {
    version: own.version,
    edition: file.edition ?? own.edition,
    choices: Object.fromEntries([...new Set([...Object.keys(own.choices), ...Object.keys(file.choices)])].map((id) => [id, { ...own.choices[id], ...file.choices[id] }])),
    markColours: { ...own.markColours, ...file.markColours },
    language: file.language ?? own.language,
    roster: {
      windows: joined(own.roster.windows, file.roster.windows, ({ name }) => subjectKey(name)),
      staff: joined(own.roster.staff, file.roster.staff, ({ name }) => subjectKey(name)),
    },
    lockedMonths: [...new Set([...own.lockedMonths, ...file.lockedMonths])].sort(),
    ...(own.closedUnder === undefined && file.closedUnder === undefined
      ? {} : { closedUnder: joined(own.closedUnder ?? [], file.closedUnder ?? [], ({ month, edition }) => `${month} ${edition}`) }),
    ignored: joined(own.ignored, file.ignored, ignoringKey),
    others: { ...own.others, ...file.others },
  };
  const parts: readonly SettingsPart[] = ["edition", "choices", "markColours", "language", "roster", "lockedMonths", "closedUnder", "ignored"];
  return { settings, changed: parts.filter((part) => JSON.stringify(settings[part]) !== JSON.stringify(own[part])) };
}

/** In the order of the first list, then of the second; where both have one, the second's stands in the first's place. */
function joined<T>(own: readonly T[], other: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const items = new Map(own.map((item) => [keyOf(item), item]));
  for (const item of other) items.set(keyOf(item), item);
  return [...items.values()];
}

const ignoringKey = (ignored: IgnoredFinding): string => JSON.stringify([findingKey(ignored), ignored.cells, ignored.expected, ignored.actual]);
