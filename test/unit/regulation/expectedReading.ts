/** Expected readings as compact lines, and how a draft compares with them. */
import type { DraftClause, RegulationDraft } from "../../../src/regulation/draft";

/**
 * One statement a line:
 * `T title` · `B base max` (- for none) · `C name points [capped]` (`C+` a bonus category, `-` for no points)
 * `- points[/chief] unit snippet` a deduction, `+ …` a bonus (points: 2, 0.5..1, ? for blank; unit - for none), `! snippet` a veto
 * `G grade >=min` or `>min` · `A name weight weight` · `I issue-code`
 * A snippet stands once in the text, and the clause must cover its middle.
 */
export interface ExpectedReading {
  readonly title: string | null;
  readonly whole: string | null;
  readonly categories: readonly string[];
  readonly clauses: readonly ExpectedClause[];
  readonly bands: readonly string[];
  readonly aggregations: readonly string[];
  readonly issues: readonly string[];
}

interface ExpectedClause {
  readonly reading: string;
  readonly unit: string | null;
  readonly snippet: string;
}

export function parseExpected(lines: string): ExpectedReading {
  const of = (mark: string): string[] => lines.split("\n").filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(mark.length + 1));
  const amounts = (mark: string): ExpectedClause[] => of(mark).map((line) => {
    const [points = "", unit = "", ...rest] = line.split(" ");
    return { reading: `${mark}${points}`, unit: unit === "-" ? null : unit, snippet: rest.join(" ") };
  });
  return {
    title: of("T")[0] ?? null,
    whole: of("B")[0] ?? null,
    categories: [...of("C"), ...of("C+").map((line) => `+${line}`)],
    clauses: [...amounts("-"), ...amounts("+"), ...of("!").map((snippet) => ({ reading: "!", unit: null, snippet }))],
    bands: of("G"),
    aggregations: of("A"),
    issues: of("I"),
  };
}

/** "-2/1", "+0.5..1", "!" */
export function readingOf({ polarity, points, chief }: DraftClause): string {
  if (polarity === "veto") return "!";
  const amount = points === null ? "?" : typeof points === "number" ? String(points) : points.join("..");
  return `${polarity === "deduct" ? "-" : "+"}${amount}${chief === null ? "" : `/${chief}`}`;
}

export interface Comparison {
  readonly found: number;
  /** Rules that are not in the draft, clauses that are no rule, and everything else that differs; in words. */
  readonly differences: readonly string[];
  readonly missed: number;
  readonly falseAlarms: number;
}

export function compare(text: string, draft: RegulationDraft, expected: ExpectedReading): Comparison {
  const differences: string[] = [];
  const used = new Set<DraftClause>();
  let missed = 0;
  for (const rule of expected.clauses) {
    const at = text.indexOf(rule.snippet);
    if (at < 0 || text.indexOf(rule.snippet, at + 1) >= 0) throw new Error(`snippet stands not once: ${rule.snippet}`);
    const middle = at + Math.floor(rule.snippet.length / 2);
    const clause = draft.clauses.find((each) => !used.has(each) && each.start <= middle && middle < each.end && readingOf(each) === rule.reading);
    if (!clause) {
      missed += 1;
      const there = draft.clauses.filter((each) => each.start <= middle && middle < each.end).map(readingOf);
      differences.push(`missed ${rule.reading} ${rule.snippet}${there.length > 0 ? ` (there: ${there.join(" ")})` : ""}`);
      continue;
    }
    used.add(clause);
    if (rule.reading !== "!" && clause.unit !== rule.unit) differences.push(`unit ${clause.unit} for ${rule.unit}: ${rule.snippet}`);
  }
  const alarms = draft.clauses.filter((each) => !used.has(each));
  differences.push(...alarms.map((each) => `false alarm ${readingOf(each)} ${each.text}`));
  if (expected.title !== null && draft.title !== expected.title) differences.push(`title ${draft.title}`);
  if (expected.whole !== null && expected.whole !== `${draft.base ?? "-"} ${draft.max ?? "-"}`) differences.push(`whole ${draft.base} ${draft.max}`);
  const named = (of: readonly string[]): string[] => [...of].sort();
  const categories = draft.categories
    .filter(({ points }) => points !== null || expected.categories.some((each) => each.endsWith(" -")))
    .map(({ name, points, capped, bonus }) => `${bonus ? "+" : ""}${name} ${points ?? "-"}${capped === true ? " capped" : ""}`);
  differences.push(...apart("category", named(expected.categories), named(categories)));
  differences.push(...apart("band", expected.bands, draft.bands.map(({ grade, min, minInclusive }) => `${grade} ${minInclusive ? ">=" : ">"}${min}`)));
  differences.push(...apart("aggregation", expected.aggregations, draft.aggregations.map(({ name, parts }) => [name, ...parts.map(({ weight }) => weight)].join(" "))));
  const codes = new Set<string>(draft.issues.map(({ code }) => code));
  differences.push(...expected.issues.filter((code) => !codes.has(code)).map((code) => `no issue ${code}`));
  return { found: used.size, differences, missed, falseAlarms: alarms.length };
}

function apart(what: string, expected: readonly string[], got: readonly string[]): string[] {
  return [
    ...expected.filter((each) => !got.includes(each)).map((each) => `no ${what} ${each}`),
    ...got.filter((each) => !expected.includes(each)).map((each) => `unexpected ${what} ${each}`),
  ];
}
