/** assess merge: the clean files into a county summary, and of the others why they are not in it. */
import type { CrossFinding } from "../src/batch/crossFinding";
import { summarySheets } from "../src/batch/countySummary";
import { mergeReports, type LeftOut, type Merge } from "../src/batch/mergeReports";
import { cliText } from "../src/text/cli";
import type { Language } from "../src/text/language";
import { writeWorkbook } from "../src/xlsx/writing/newWorkbook";
import { acrossFiles, acrossLines } from "./across";
import type { MergeCommand } from "./arguments";
import { exitCodeOf, type FileReport } from "./check";
import { printable } from "./columns";
import { passedOverLines } from "./print";
import { CANCELLED, checkEach, ontoInput, prepare, type Reading } from "./reading";
import { print, printJson, refuse } from "./terminal";
import { notWritten } from "./writeFault";
import { writeWhole } from "./writeFile";

export async function merge(command: MergeCommand, language: Language): Promise<number> {
  const reading = prepare(command, language);
  if ("problem" in reading) return refuse(reading.problem);
  const refusal = ontoInput(command.output, reading, language);
  if (refusal !== null) return refuse(refusal);

  const reports: FileReport[] = [];
  const whole = await checkEach(reading, null, language, ({ report }) => { reports.push(report); });
  if (!whole) return CANCELLED;
  const merged = mergeReports(reports, { language, editions: reading.editions, ...(command.month === null ? {} : { month: command.month }) });
  const output = merged.files.length === 0 ? null : command.output;
  const failure = output === null ? null : write(output, merged, language);
  if (failure !== null) return refuse(failure);
  const across = acrossFiles(reports, language);
  await show(command, { merged, across, output }, reading, language);
  return exitCodeOf(reports, across);
}

interface Outcome {
  readonly merged: Merge;
  readonly across: readonly CrossFinding[];
  /** null when nothing could be merged. */
  readonly output: string | null;
}

/** @returns why it could not be written, or null */
function write(output: string, merged: Merge, language: Language): string | null {
  try {
    writeWhole(output, writeWorkbook(summarySheets(merged, language)));
    return null;
  } catch (error) {
    return notWritten(output, error, language);
  }
}

async function show({ json }: MergeCommand, { merged, across, output }: Outcome, { passedOver }: Reading, language: Language): Promise<void> {
  if (json) {
    const summaries = merged.summaries.map(({ edition, rows }) => ({ edition: edition.id, subjects: rows.map(({ name, files }) => ({ name, files })) }));
    await printJson({ output, month: merged.month, merged: merged.files, summaries, leftOut: merged.leftOut, across, passedOver });
    return;
  }
  const text = cliText(language);
  const subjects = merged.summaries.reduce((so, { rows }) => so + rows.length, 0);
  print([
    ...merged.leftOut.map((item) => text.leftOut(whatOf(item), printable(item.reason))),
    ...acrossLines(across, language),
    ...passedOverLines(passedOver, language),
    output === null ? text.nothingMerged : text.merged(merged.files.length, subjects, printable(output)),
  ]);
}

const whatOf = ({ file, sheet, subject }: LeftOut): string => [file, sheet, subject].flatMap((part) => (part === null ? [] : [printable(part)])).join("  ");
