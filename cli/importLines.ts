/** A draft as lines to read: doubts first, then categories, clauses, grades. */
import type { DraftCategory, DraftClause, RegulationDraft, RegulationIssue } from "../src/regulation/draft";
import type { Language } from "../src/text/language";
import { describeRegulationIssue, regulationWords, type RegulationText } from "../src/text/regulation";

/** Doubts of one kind that are printed one by one. */
const SHOWN_OF_A_KIND = 5;
const MAX_QUOTE = 60;

/** @param text the text that the draft was read from */
export function importLines(draft: RegulationDraft, text: string, language: Language): string[] {
  const words = regulationWords(language).report;
  const count = (polarity: DraftClause["polarity"]): number => draft.clauses.filter((clause) => clause.polarity === polarity).length;
  return [
    draft.title === null ? words.untitled : words.heading(draft.title),
    words.counts(draft.categories.length, count("deduct"), count("bonus"), count("veto"), draft.issues.length),
    words.whole(String(draft.base ?? words.unknown), String(draft.max ?? words.unknown)),
    ...section(words.issues, issueLines(draft.issues, text, language)),
    ...section(words.categories, draft.categories.map((category) => `  ${categoryLine(category, words)}`)),
    ...section(words.clauses, clauseLines(draft, words)),
    ...section(words.bands, draft.bands.map(({ grade, min, minInclusive }) => `  ${grade}  ${minInclusive ? "≥" : ">"} ${min ?? "?"}`)),
    ...section(words.aggregations, draft.aggregations.map(({ name, parts }) => `  ${name}: ${parts.map((part) => `${part.name} ${part.weight}%`).join(" + ")}`)),
  ];
}

const section = (heading: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ["", heading, ...lines]);

/** Those that stand for the whole first; many of one kind are cut short. */
function issueLines(issues: readonly RegulationIssue[], text: string, language: Language): string[] {
  const words = regulationWords(language).report;
  const shown = new Map<string, number>();
  const lines: string[] = [];
  const lineOf = lineCounter(text);
  for (const issue of issues) {
    const line = lineOf(issue.start);
    const before = shown.get(issue.code) ?? 0;
    shown.set(issue.code, before + 1);
    if (before >= SHOWN_OF_A_KIND) continue;
    const quote = issue.end - issue.start > 1 ? `「${oneLine(text.slice(issue.start, issue.end))}」` : "";
    lines.push(`  ${words.line(line)}${quote} ${describeRegulationIssue(issue, language)}`);
  }
  for (const [code, count] of shown) if (count > SHOWN_OF_A_KIND) lines.push(`  ${words.more(count - SHOWN_OF_A_KIND)} (${code})`);
  return lines;
}

/** Lines of rising offsets, counted once. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 0x0a) line += 1;
    return line;
  };
}

const oneLine = (text: string): string => {
  const words = text.replace(/\s+/gu, "");
  return words.length > MAX_QUOTE ? `${words.slice(0, MAX_QUOTE - 1)}…` : words;
};

const categoryLine = ({ name, points, capped, bonus }: DraftCategory, words: RegulationText["report"]): string =>
  [name, points === null ? words.unknown : words.points(String(points)), bonus ? words.bonus : "", capped === true ? words.capped : capped === false ? words.uncapped : ""]
    .filter((part) => part !== "").join("  ");

function clauseLines({ clauses, categories }: RegulationDraft, words: RegulationText["report"]): string[] {
  const lines: string[] = [];
  let category: number | null | undefined;
  for (const clause of clauses) {
    if (clause.category !== category) {
      category = clause.category;
      lines.push(`  ${category === null ? "—" : (categories[category]?.name ?? "—")}`);
    }
    lines.push(`    ${amountOf(clause, words)}  ${clause.no === "" ? "" : `${clause.no} `}${oneLine(clause.text)}${clause.items.length > 0 ? words.items(clause.items.length) : ""}`);
  }
  return lines;
}

function amountOf({ polarity, points, unit, per, chief, limit }: DraftClause, words: RegulationText["report"]): string {
  if (polarity === "veto") return words.veto;
  const sign = polarity === "deduct" ? "−" : "+";
  const amount = points === null ? words.blank : words.points(typeof points === "number" ? String(points) : points.join("–"));
  const each = unit === null ? "" : ` ${words.perUnit(per === 1 ? unit : `${per}${unit}`)}`;
  return `${sign}${amount}${each}${chief === null ? "" : `, ${words.chief(String(chief))}`}${limit === null ? "" : `, ${words.limit(String(limit))}`}`;
}
