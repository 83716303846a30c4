/** assess score: every subject's assessment and how it came about. */
import type { Edition } from "../src/catalogue/edition";
import type { SheetReport, SubjectAssessment } from "../src/checking/report";
import { formatPoints } from "../src/points";
import { cliText } from "../src/text/cli";
import type { Language } from "../src/text/language";
import { describeTrace } from "../src/text/trace";
import { assessmentJson } from "./assessmentJson";
import type { FileReport } from "./check";
import { printable } from "./columns";
import { filesJson } from "./json";

/** One file for people: each subject with its total, grade and trace. */
export function scoreLines({ file, report, problem }: FileReport, editions: readonly Edition[], language: Language): string[] {
  const text = cliText(language);
  if (!report) {
    const [sentence = "", ...detail] = problem.message.split("\n");
    return [`${printable(file)}  [${text.unreadable}]`, `  ${sentence}`, ...detail.map((line) => `    ${printable(line)}`), ""];
  }
  return [
    `${printable(file)}  ${report.month === null ? text.noMonth : text.month(report.month)}`,
    ...report.sheets.flatMap((sheet) => sheetLines(sheet, report.assessments.filter((each) => each.sheet === sheet.name), editions, language)),
    "",
  ];
}

function sheetLines(sheet: SheetReport, assessments: readonly SubjectAssessment[], editions: readonly Edition[], language: Language): string[] {
  const text = cliText(language);
  const title = sheet.edition === null ? "" : `  《${sheet.edition.title}》`;
  const without = sheet.subjects - assessments.length;
  return [
    `  ${printable(sheet.name)}  ${text.layouts[sheet.layout]}${title}`,
    ...(sheet.layout === "none" ? [`    ${printable(sheet.reason)}`] : []),
    ...assessments.flatMap((assessment) => [
      `    ${printable(assessment.subject)}  ${text.scored(formatPoints(assessment.total), assessment.grade)}`,
      ...explained(assessment, editions, language).map((line) => `      ${printable(line)}`),
    ]),
    // Never a total that leaves something out: what stands in its way is told by `assess check`.
    ...(without > 0 ? [`    ${text.notScored(without)}`] : []),
  ];
}

function explained(assessment: SubjectAssessment, editions: readonly Edition[], language: Language): readonly string[] {
  const edition = editions.find(({ id }) => id === assessment.edition);
  return edition ? describeTrace(assessment, edition, language) : [];
}

/** What `score --json` prints: the object of `check`, and each assessment's trace in words. */
export function scoreJson(reports: readonly FileReport[], editions: readonly Edition[], language: Language) {
  return {
    files: filesJson(reports, (of) => of.map(assessmentJson)).map((file, index) => ({
      ...file,
      assessments: file.assessments.map((json, at) => {
        const assessment = reports[index]?.report?.assessments[at];
        return { ...json, explained: assessment ? explained(assessment, editions, language) : [] };
      }),
    })),
  };
}
