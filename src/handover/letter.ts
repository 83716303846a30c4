/** 更正通知: a plain note to one window or person, about its own sheet alone. */
import type { FileReport } from "../batch/fileReport";
import { groupBy } from "../batch/batchSubjects";
import type { Edition } from "../catalogue/edition";
import type { Finding } from "../checking/finding";
import type { SubjectRecord } from "../checking/report";
import { subjectKey } from "../checking/subjectName";
import type { Month } from "../month";
import { causeOrder, type OrderedFinding } from "../report/causeOrder";
import { handoverText } from "../text/handover";
import type { Language } from "../text/language";

export interface LetterContent {
  /** Name as the sheet writes it. */
  readonly subject: string;
  readonly of: Edition["subject"];
  readonly month: Month | null;
  /** Its own findings, as the check gave them, in the language of the letter. */
  readonly findings: readonly Finding[];
  /** Everybody else whom the same files name: a sentence that names one of them is not sent. */
  readonly others: readonly string[];
}

export interface LetterOptions {
  readonly language: Language;
  /** A line for a sheet without findings as well. */
  readonly confirm?: boolean;
}

export interface Letter {
  readonly subject: string;
  /** For the subject line of a mail. */
  readonly subjectLine: string;
  /** Plain text, lines ended by "\n". */
  readonly text: string;
  readonly errors: number;
  readonly warnings: number;
  /** Findings kept back because their sentence names somebody else; the desk settles them. */
  readonly withheld: readonly Finding[];
}

/** Addresses written out; the others are counted. */
const CELLS_NAMED = 4;

/**
 * One point for each cause: what follows from it is mentioned with it. Notes of severity info are for the desk and stay out. [Z40]–[Z43]
 * @returns null where there is nothing to say
 */
export function letterTo(content: LetterContent, { language, confirm = false }: LetterOptions): Letter | null {
  const text = handoverText(language).letter;
  const telling = content.findings.filter(({ severity }) => severity !== "info");
  const { points, withheld } = pointsOf(telling, content);
  const count = (severity: Finding["severity"]): number => points.filter(({ finding }) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const { subject, of, month } = content;
  const head = { subject, subjectLine: text.subjectLine({ name: subject, month }), errors, warnings, withheld };
  if (points.length === 0) return confirm && withheld.length === 0 ? { ...head, text: text.clean({ subject: of, month }) } : null;
  const lines = points.flatMap((point, index) => pointLines(point, index + 1, language));
  return { ...head, text: [text.opening({ subject: of, month, errors, warnings }), "", ...lines, "", text.closing({ errors })].join("\n") };
}

interface LetterPoint {
  readonly finding: Finding;
  readonly effects: readonly Finding[];
}

function pointsOf(findings: readonly Finding[], content: LetterContent): { readonly points: readonly LetterPoint[]; readonly withheld: readonly Finding[] } {
  const withheld = findings.filter((finding) => namesAnother(finding, content));
  const points: { finding: Finding; effects: Finding[] }[] = [];
  for (const { finding, depth } of causeOrder(findings).filter((each: OrderedFinding) => !withheld.includes(each.finding))) {
    const last = points.at(-1);
    if (depth > 0 && last && isEffectOf(finding, last)) last.effects.push(finding);
    else points.push({ finding, effects: [] });
  }
  return { points: [...points].sort((a, b) => rankOf(a.finding) - rankOf(b.finding)), withheld };
}

/** Errors first; the sort keeps the order otherwise. */
const rankOf = ({ severity }: Finding): number => (severity === "error" ? 0 : 1);

const isEffectOf = ({ follows }: Finding, { finding, effects }: LetterPoint): boolean =>
  follows !== null && [finding, ...effects].some(({ code, sheet, cells }) => code === follows.code && sheet === follows.sheet && (cells[0] ?? "") === follows.cell);

function namesAnother({ message, arithmetic, sheet }: Finding, { subject, others }: LetterContent): boolean {
  const own = (text: string): string => text.replaceAll(subject, "");
  const said = own(`${message}\n${arithmetic ?? ""}\n${sheet}`);
  return others.some((other) => other.length > 1 && subjectKey(other) !== subjectKey(subject) && said.includes(other));
}

function pointLines({ finding, effects }: LetterPoint, number: number, language: Language): readonly string[] {
  const text = handoverText(language).letter;
  const { sheet, cells, message, clause, clauseText, arithmetic, fix } = finding;
  const affected = [...new Set(effects.flatMap((effect) => effect.cells.slice(0, 1)))].filter((cell) => !cells.includes(cell));
  return [
    text.point({ number, place: text.place({ sheet, cells: cells.slice(0, CELLS_NAMED), count: cells.length }), message: oneLine(message) }),
    ...(clauseText === null ? [] : [text.clause({ clause, text: oneLine(clauseText) })]),
    ...(arithmetic === null ? [] : [text.arithmetic(oneLine(arithmetic))]),
    ...(fix === null ? [] : [text.fix({ cell: fix.cell, value: String(fix.value) })]),
    ...(affected.length === 0 ? [] : [text.follows({ cells: affected })]),
  ];
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, " ").trim();

/**
 * A letter for everybody of whom there is something to say, in the order of the files. [Z44]
 * A finding that names nobody belongs to the one subject of its form; in a ledger or a summary it is the desk's own.
 */
export function lettersOf(reports: readonly FileReport[], options: LetterOptions & { readonly month?: Month }): readonly Letter[] {
  const named = reports.flatMap(({ file, report }) => (report?.subjects ?? []).filter(({ period }) => options.month === undefined || period.month === options.month).map((record) => ({ file, record })));
  const everybody = [...new Set(reports.flatMap(({ report }) => (report?.subjects ?? []).map(({ name }) => name)))];
  return groupBy(named, ({ record: { name, scores, period } }) => JSON.stringify([scores, subjectKey(name), period.month, period.span, period.round])).flatMap((group) => {
    const { name, scores, period } = group[0].record;
    const findings = group.flatMap(({ file, record }) => reports.filter((each) => each.file === file).flatMap(({ report }) =>
      (report?.findings ?? []).filter((finding) => isAbout(finding, record, report?.subjects ?? []))));
    const letter = letterTo({ subject: name, of: scores, month: period.month, findings: [...new Set(findings)], others: everybody }, options);
    return letter ? [letter] : [];
  });
}

function isAbout({ sheet, subject }: Finding, record: SubjectRecord, subjects: readonly SubjectRecord[]): boolean {
  if (sheet !== record.sheet) return false;
  if (subject !== null) return subjectKey(subject) === subjectKey(record.name);
  return record.layout === "form" && subjects.filter((each) => each.sheet === sheet).length === 1;
}
