/** What is wrong between the files of one command: the same window twice, one missing, a summary that says otherwise. */
import { crossFileFindings } from "../src/batch/crossFileFindings";
import type { CrossFinding } from "../src/batch/crossFinding";
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
      ...places.map(({ file, sheet, cells }) => `        ${printable(file)}  ${printable(sheet)}${cells.length > 0 ? `!${cells.slice(0, NAMED_CELLS).join(",")}` : ""}`),
    ]),
    "",
  ];
}

const NAMED_CELLS = 5;
