/** Who is on the roster and in no table of the month. */
import type { Edition } from "../catalogue/edition";
import { subjectKey } from "../checking/subjectName";
import { scoreEntries } from "../scoring/scoreEntries";
import { handoverText } from "../text/handover";
import { indexRoster } from "./handoverRoster";
import type { ApartSubject, MonthSubject } from "./monthSubjects";
import type { MonthSummaryOptions } from "./monthSummary";

/**
 * Nobody is silently left out, and nobody is given full points for having handed in nothing: only a ledger that is said to be
 * complete makes faultless whom it does not name. [Z8]
 */
export function rosterSubjects(
  chosen: readonly MonthSubject[], apart: readonly ApartSubject[], editions: readonly Edition[], { month, language, roster = [], ledgerComplete = false }: MonthSummaryOptions,
): { readonly faultless: readonly MonthSubject[]; readonly missing: readonly ApartSubject[] } {
  const text = handoverText(language).apart;
  const faultless: MonthSubject[] = [];
  const missing: ApartSubject[] = [];
  for (const of of ["window", "staff"] as const) {
    const own = chosen.filter(({ edition }) => edition.subject === of);
    const named = new Set([...own.map(({ name }) => subjectKey(name)), ...apart.filter((each) => each.of === of).map(({ name }) => subjectKey(name))]);
    const edition = onlyEdition(own, apart, of, editions);
    // A roster of windows says nothing where this month is about staff alone.
    if (!edition) continue;
    const ledgersOnly = own.length > 0 && own.every(({ source }) => source?.layout === "ledger");
    for (const { name } of indexRoster(roster.filter((entry) => entry.of === of)).entries) {
      if (named.has(subjectKey(name))) continue;
      named.add(subjectKey(name));
      const scored = ledgersOnly && ledgerComplete ? scoreEntries(edition, [], { month }) : null;
      if (scored && "assessment" in scored) {
        faultless.push({ name, edition, assessment: { ...scored.assessment, sheet: own[0]?.source?.sheet ?? "", subject: name }, files: [], source: null, errors: 0 });
      } else missing.push({ name, of, edition: edition.id, file: null, sheet: null, cell: null, because: "nothing-received", reason: text.nothingReceived({ ledgersOnly }) });
    }
  }
  return { faultless, missing };
}

/** By which a missing one would be scored; undefined where two would do. */
function onlyEdition(own: readonly MonthSubject[], apart: readonly ApartSubject[], of: Edition["subject"], editions: readonly Edition[]): Edition | undefined {
  const ids = new Set([...own.map(({ edition }) => edition.id), ...apart.filter((each) => each.of === of).map(({ edition }) => edition)]);
  const [id] = ids;
  return ids.size === 1 ? editions.find((each) => each.id === id) : undefined;
}
