/** How the list is looked at: grouped, filtered, searched. Pure. */
import type { Severity } from "../../src/checking/finding";
import type { ListedFinding } from "../checkSheets";
import type { SheetSelection } from "../workbookPort";

export const FACETS = ["severity", "code", "category", "window"] as const;
export type Facet = (typeof FACETS)[number];

export const GROUPINGS = ["severity", "category", "window", "sheet", "code"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FindingView {
  readonly grouping: Grouping;
  /** What a finding must be; null where anything is welcome. */
  readonly filter: Readonly<Record<Facet, string | null>>;
  readonly words: string;
  /** Only what touches these cells. */
  readonly area: SheetSelection | null;
}

export const plainView: FindingView = { grouping: "severity", filter: { severity: null, code: null, category: null, window: null }, words: "", area: null };

/** "" stands for a finding that names none. */
export function valueOf(finding: ListedFinding, facet: Facet | Grouping): string {
  switch (facet) {
    case "severity": return finding.severity;
    case "code": return finding.code;
    case "category": return finding.category ?? "";
    case "window": return finding.subject ?? "";
    case "sheet": return finding.sheet;
  }
}

export const isFiltered = ({ filter, words, area }: FindingView): boolean =>
  words.trim() !== "" || area !== null || FACETS.some((facet) => filter[facet] !== null);

export const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What is kept of it with the workbook. */
export const VIEW_SETTING = "assess.findingsView";

export interface KeptView {
  readonly grouping: Grouping;
  readonly live: boolean;
}

/** Defaults for whatever is missing, for the file may have been edited. */
export function readKeptView(value: unknown): KeptView {
  const kept = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  return { grouping: GROUPINGS.find((one) => one === kept["grouping"]) ?? "severity", live: kept["live"] !== false };
}
