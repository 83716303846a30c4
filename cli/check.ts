/** What a checked file comes to. */
import type { WorkbookReport } from "../src/checking/report";
import { cliText } from "../src/text/cli";
import type { Language } from "../src/text/language";
import type { PathProblem } from "./files";

export type FileReport =
  | { readonly file: string; readonly report: WorkbookReport; readonly problem: null }
  | { readonly file: string; readonly report: null; readonly problem: PathProblem };

/** A fault of the program's own, with what the maintainers need to find it. */
export function unexpected(error: unknown, language: Language): PathProblem {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: "unexpected", message: `${cliText(language).problems.unexpected}\n${detail}` };
}

/** 0: nothing of severity error · 1: some · 2: an input could not be read. */
export function exitCodeOf(reports: readonly FileReport[], across: readonly { readonly severity: string }[] = []): 0 | 1 | 2 {
  if (reports.some(({ problem }) => problem !== null)) return 2;
  const findings = [...reports.flatMap(({ report }) => report?.findings ?? []), ...across];
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
