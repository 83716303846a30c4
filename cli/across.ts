/** What is wrong between the files of one command: the same window twice, one missing, a summary that says otherwise. */
import { crossFileFindings } from "../src/batch/crossFileFindings";
import type { CrossFinding, CrossPlace } from "../src/batch/crossFinding";
import { cliText } from "../src/text/cli";
import type { Language } from "../src/text/language";
import type { FileReport } from "./check";
import { printable } from "./columns";

export const acrossFiles = (reports: readonly FileReport[], language: Language): readonly CrossFinding[] =>
  reports.length < 2 ? [] : crossFileFindings(reports, { language });

/** A block after the files; nothing where nothing was found. */
export function acrossLines(findings: readonly CrossFinding[], language: Language): string[] {
  if (findings.length === 0) return [];
  const text = cliText(language);
  return [
    text.across,
    ...findings.flatMap(({ severity, message, places }) => [
      `    [${text.severities[severity]}] ${printable(message)}`,
      ...fileLines(places, language).map((line) => `        ${line}`),
    ]),
    "",
  ];
}

const NAMED_CELLS = 6;

/** One line a file: "a.xlsx  人员考核!B5、B7、B8；台账!C4". */
function fileLines(places: readonly CrossPlace[], language: Language): string[] {
  const comma = language === "zh-CN" ? "、" : ", ";
  const files = new Map<string, Map<string, Set<string>>>();
  for (const { file, sheet, cells } of places) {
    const sheets = files.get(file) ?? new Map<string, Set<string>>();
    files.set(file, sheets);
    const known = sheets.get(sheet) ?? new Set<string>();
    sheets.set(sheet, known);
    for (const cell of cells) known.add(cell);
  }
  return [...files].map(([file, sheets]) => {
    const texts = [...sheets].map(([sheet, cells]) => {
      const named = [...cells].slice(0, NAMED_CELLS).map(printable).join(comma);
      if (cells.size === 0) return printable(sheet);
      return `${printable(sheet)}!${cells.size > NAMED_CELLS ? cliText(language).cellsInAll(named, cells.size) : named}`;
    });
    return `${printable(file)}  ${texts.join(language === "zh-CN" ? "；" : "; ")}`;
  });
}
