/** How many findings of one kind a report lists. */
import type { CheckingText } from "../text/checking";
import type { CheckContext } from "./context";
import type { Finding, FindingCode, Severity } from "./finding";

/** Nobody goes through more of one code on one table; what they have in common is mended first. */
export const MOST_LISTED = 500;

/** A finding and the table in which it was found. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly table: CheckContext;
}

/**
 * The first 500 findings of each code on each table; one more says how many there are besides, and from which cell on. [F55]
 * A finding is listed only where its cause is: following causes never leads out of the report.
 * @param all findings of the workbook, causes named; a table's in any order
 */
export function listedFindings(all: readonly PlacedFinding[], text: CheckingText): readonly PlacedFinding[] {
  const listed = firstOfEach(all);
  if (listed.size === all.length) return all;
  dropWithoutCause(listed);
  const rest = new Map<CheckContext, Map<FindingCode, Rest>>();
  for (const placed of all) if (!listed.has(placed)) count(rest, placed);
  const further = [...rest].flatMap(([table, byCode]) => [...byCode.values()].map((more) => ({ table, finding: furtherFinding(more, text) })));
  return [...all.filter((placed) => listed.has(placed)), ...further];
}

function firstOfEach(all: readonly PlacedFinding[]): Set<PlacedFinding> {
  const counts = new Map<CheckContext, Map<FindingCode, number>>();
  return new Set(all.filter(({ table, finding: { code } }) => {
    const ofTable = counts.get(table) ?? new Map<FindingCode, number>();
    counts.set(table, ofTable);
    const so = (ofTable.get(code) ?? 0) + 1;
    ofTable.set(code, so);
    return so <= MOST_LISTED;
  }));
}

const keyOf = (code: FindingCode, sheet: string, cell: string | undefined): string => `${code} ${sheet}!${cell ?? ""}`;

/** Until every cause is there; chains are as long as causes of causes are. */
function dropWithoutCause(listed: Set<PlacedFinding>): void {
  let before: number;
  do {
    before = listed.size;
    const there = new Set([...listed].map(({ finding: { code, sheet, cells } }) => keyOf(code, sheet, cells[0])));
    for (const placed of listed) {
      const { follows } = placed.finding;
      if (follows !== null && !there.has(keyOf(follows.code, follows.sheet, follows.cell))) listed.delete(placed);
    }
  } while (listed.size < before);
}

/** Findings of one code on one table that are not listed. */
interface Rest {
  readonly first: Finding;
  severity: Severity;
  count: number;
}

const GRAVITY: readonly Severity[] = ["info", "warning", "error"];

function count(rest: Map<CheckContext, Map<FindingCode, Rest>>, { table, finding }: PlacedFinding): void {
  const ofTable = rest.get(table) ?? new Map<FindingCode, Rest>();
  rest.set(table, ofTable);
  const known = ofTable.get(finding.code);
  if (!known) {
    ofTable.set(finding.code, { first: finding, severity: finding.severity, count: 1 });
    return;
  }
  known.count += 1;
  if (GRAVITY.indexOf(finding.severity) > GRAVITY.indexOf(known.severity)) known.severity = finding.severity;
}

const furtherFinding = ({ first, severity, count: more }: Rest, text: CheckingText): Finding => ({
  code: first.code, severity, sheet: first.sheet, cells: first.cells.slice(0, 1), subject: null, category: null, clause: null,
  message: text.furtherFindings({ count: more, cell: first.cells[0] ?? null }), expected: null, actual: null, fix: null, clauseText: null,
  arithmetic: null, rule: "F55", follows: null,
});
