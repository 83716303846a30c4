/** Reports and catalogues for people to read, as lines. */
import type { Edition } from "../src/catalogue/edition";
import { describePeriod } from "../src/catalogue/findEdition";
import type { Finding } from "../src/checking/finding";
import type { SheetReport, SubjectAssessment, WorkbookReport } from "../src/checking/report";
import { formatPoints, type Points, sum } from "../src/points";
import { causeOrder } from "../src/report/causeOrder";
import { boundText } from "../src/scoring/grade";
import { cliText, type CliWords } from "../src/text/cli";
import type { Language } from "../src/text/language";
import type { FileReport } from "./check";
import { alignColumns, printable } from "./columns";
import type { CopyOutcome } from "./work/task";

/** One file: each sheet with what was found, then the totals. */
export function fileLines({ file, report, problem }: FileReport, language: Language): string[] {
  const text = cliText(language);
  if (!report) {
    const [sentence = "", ...detail] = problem.message.split("\n");
    return [`${printable(file)}  [${text.unreadable}]`, `  ${sentence}`, ...detail.map((line) => `    ${printable(line)}`), ""];
  }
  return [
    `${printable(file)}  ${report.month === null ? text.noMonth : text.month(report.month)}`,
    ...report.sheets.flatMap((sheet, index) => sheetLines(sheet, findingsOf(report, index), text)),
    ...totalLines(report.assessments, text),
    "",
  ];
}

/** Findings of the sheet at an index; sheets of one name cannot be told apart and share theirs under the first. */
function findingsOf(report: WorkbookReport, index: number): readonly Finding[] {
  const name = report.sheets[index]?.name;
  const first = report.sheets.findIndex((sheet) => sheet.name === name);
  return first === index ? report.findings.filter(({ sheet }) => sheet === name) : [];
}

function sheetLines(sheet: SheetReport, findings: readonly Finding[], text: CliWords): string[] {
  const title = sheet.edition === null ? "" : `  《${sheet.edition.title}》`;
  const range = sheet.range === "" ? "" : ` ${sheet.range}`;
  const head = `  ${printable(sheet.name)}  ${text.layouts[sheet.layout]}${range}${title}`;
  if (findings.length > 0) return [head, ...causeOrder(findings).flatMap(({ finding, depth }) => findingLines(finding, depth, text))];
  return [head, `    ${printable(sheet.layout === "none" ? sheet.reason : text.clean)}`];
}

/** What follows from another finding is marked and stands under it; where that one is on another sheet, its sentence says so. */
function findingLines(finding: Finding, depth: number, text: CliWords): string[] {
  const indent = "  ".repeat(2 + depth);
  const lines = [`${indent}${finding.follows === null ? "" : "↳ "}[${text.severities[finding.severity]}] ${printable(finding.message)}`];
  if (finding.arithmetic !== null) lines.push(`${indent}    ${printable(finding.arithmetic)}`);
  if (finding.clauseText !== null) lines.push(`${indent}    ${text.clause} ${printable(`${finding.clause ?? ""} ${finding.clauseText}`.trim())}`);
  return lines;
}

/** What became of the annotated copy. */
export function copyLines(copy: CopyOutcome | null, language: Language): string[] {
  if (copy === null) return [];
  const text = cliText(language).copy;
  if (copy.state === "clean") return [`  ${text.clean}`];
  if (copy.state === "failed") return [`  ${text.failed(printable(copy.message))}`];
  return [`  ${text[copy.form](printable(copy.path))}`, ...(copy.withheld > 0 ? [`  ${text.withheld(copy.withheld)}`] : [])];
}

const NAMED = 3;

/** Files that were not read because they are no tables, the first by name. */
export function passedOverLines(names: readonly string[], language: Language): string[] {
  if (names.length === 0) return [];
  const text = cliText(language);
  const shown = names.slice(0, NAMED).map(printable).join(language === "zh-CN" ? "、" : ", ");
  return [text.passedOver(names.length, names.length > NAMED ? text.andMore(shown, names.length - NAMED) : shown)];
}

export const deducted = (categories: SubjectAssessment["categories"]): Points =>
  sum(categories.filter(({ kind }) => kind === "deduct").map(({ counted }) => counted));

function totalLines(assessments: readonly SubjectAssessment[], text: CliWords): string[] {
  if (assessments.length === 0) return [];
  const { columns } = text;
  const rows = assessments.map(({ sheet, subject, categories, bonus, total, grade }) => [
    printable(sheet), printable(subject), formatPoints(deducted(categories)), formatPoints(bonus.counted), formatPoints(total), grade ?? text.none,
  ]);
  const heading = [columns.sheet, columns.subject, columns.deducted, columns.bonus, columns.total, columns.grade];
  return ["", ...alignColumns([heading, ...rows], [2, 3, 4]).map((line) => `  ${line}`)];
}

/** Last line of a check: causes by severity, and how many findings follow from them. */
export function summaryLine(reports: readonly FileReport[], across: readonly Pick<Finding, "severity">[], language: Language): string {
  const all = reports.flatMap(({ report }) => report?.findings ?? []);
  const findings = [...all.filter(({ follows }) => follows === null), ...across];
  const count = (severity: Finding["severity"]): number => findings.filter((finding) => finding.severity === severity).length;
  const unreadable = reports.filter(({ problem }) => problem !== null).length;
  return cliText(language).summary(reports.length, unreadable, count("error"), count("warning"), count("info"), all.filter(({ follows }) => follows !== null).length);
}

export function catalogueLines(edition: Edition, language: Language): string[] {
  const text = cliText(language);
  const lines = [`《${edition.title}》  ${edition.id}  ${edition.scheme}  ${text.statuses[edition.status]}  ${describePeriod(edition, language)}`];
  if (edition.aliases.length > 0) lines.push(`${text.aliases}: ${edition.aliases.join("、")}`);
  if (edition.missing.length > 0) lines.push(`${text.missing}: ${edition.missing.join("；")}`);
  for (const category of edition.categories) {
    const points = category.points === null ? "" : `（${text.points(formatPoints(category.points))}）`;
    lines.push("", `${category.no} ${category.name}${points}`.trim());
    for (const clause of edition.clauses) if (clause.category === category.id) lines.push(`  ${clause.id}  ${clauseNumber(clause.no)}${clause.text}`);
  }
  if (edition.bands.length > 0) {
    lines.push("", text.bands, ...edition.bands.map((band) => `  ${text.band(band.grade, boundText(band), band.minInclusive)}`));
  }
  if (edition.choices.length > 0) {
    lines.push("", text.choices, ...edition.choices.map(({ id, question, options, selected }) =>
      `  ${id}  ${question}（${options.find((option) => option.id === selected)?.label ?? selected}）`));
  }
  return lines;
}

/** "⑴" stands by itself, a bare "1" needs its mark. */
const clauseNumber = (no: string): string => (/^\d+$/.test(no) ? `${no}、` : no);
