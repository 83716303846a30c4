/** Reports and catalogues for people to read, as lines. */
import type { Edition } from "../src/catalogue/edition";
import { describePeriod } from "../src/catalogue/findEdition";
import type { Finding } from "../src/checking/finding";
import type { SheetReport, SubjectAssessment, WorkbookReport } from "../src/checking/report";
import { formatPoints, type Points, sum } from "../src/points";
import { boundText } from "../src/scoring/grade";
import { cliText, type CliWords } from "../src/text/cli";
import type { Language } from "../src/text/language";
import type { FileReport } from "./check";
import { alignColumns, printable } from "./columns";

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
  if (findings.length > 0) return [head, ...findings.flatMap((finding) => findingLines(finding, text))];
  return [head, `    ${printable(sheet.layout === "none" ? sheet.reason : text.clean)}`];
}

function findingLines(finding: Finding, text: CliWords): string[] {
  const lines = [`    [${text.severities[finding.severity]}] ${printable(finding.message)}`];
  if (finding.arithmetic !== null) lines.push(`        ${printable(finding.arithmetic)}`);
  if (finding.clauseText !== null) lines.push(`        ${text.clause} ${printable(`${finding.clause ?? ""} ${finding.clauseText}`.trim())}`);
  return lines;
}

const deducted = (categories: SubjectAssessment["categories"]): Points =>
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

/** Last line of a check. */
export function summaryLine(reports: readonly FileReport[], language: Language): string {
  const findings = reports.flatMap(({ report }) => report?.findings ?? []);
  const count = (severity: Finding["severity"]): number => findings.filter((finding) => finding.severity === severity).length;
  const unreadable = reports.filter(({ problem }) => problem !== null).length;
  return cliText(language).summary(reports.length, unreadable, count("error"), count("warning"), count("info"));
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
