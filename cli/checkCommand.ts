/** assess check and assess score: read and check; they differ in what they show. */
import type { CrossFinding } from "../src/batch/crossFinding";
import { cliText } from "../src/text/cli";
import type { Language } from "../src/text/language";
import { acrossFiles, acrossLines } from "./across";
import type { CheckCommand } from "./arguments";
import { writtenAssessments } from "./assessmentsText";
import { exitCodeOf } from "./check";
import { CopyPlaces } from "./copyPlaces";
import { copyJson, filesJson } from "./json";
import { copyLines, fileLines, passedOverLines, summaryLine } from "./print";
import { CANCELLED, checkEach, ontoInput, prepare, type Reading } from "./reading";
import { scoreJson, scoreLines } from "./score";
import { print, printJson, refuse } from "./terminal";
import type { CheckedFile } from "./work/checkFiles";
import { notWritten } from "./writeFault";
import { writeWhole } from "./writeFile";

export async function check(command: CheckCommand, language: Language): Promise<number> {
  const reading = prepare(command, language);
  if ("problem" in reading) return refuse(reading.problem);
  const copies = command.annotate === null ? null : new CopyPlaces(command.annotate, reading.files);
  const refusal = ontoInput(command.report, reading, language) ?? copies?.refusal(reading.files, command.report, language) ?? null;
  if (refusal !== null) return refuse(refusal);

  const checked: CheckedFile[] = [];
  const whole = await checkEach({ ...reading, job: { ...reading.job, json: command.kind === "check" && command.json } }, copies, language, (file) => {
    checked.push(file);
    if (!command.json) print(linesOf(command, file, reading, language));
  });
  if (!whole) return CANCELLED;
  const across = command.kind === "check" ? acrossFiles(checked.map(({ report }) => report), language) : [];
  const failure = await writeReport(command, checked, across, language);
  const code = await show(command, checked, across, reading, language);
  if (failure !== null) return refuse(failure);
  return checked.some(({ copy }) => copy?.state === "failed") ? 2 : code;
}

function linesOf({ kind }: CheckCommand, { report, copy }: CheckedFile, { editions }: Reading, language: Language): string[] {
  if (kind === "score") return scoreLines(report, editions, language);
  const lines = fileLines(report, language);
  return copy === null ? lines : [...lines.slice(0, -1), ...copyLines(copy, language), ""];
}

/** What is said when all files are done. */
async function show(command: CheckCommand, checked: readonly CheckedFile[], across: readonly CrossFinding[], reading: Reading, language: Language): Promise<number> {
  const reports = checked.map(({ report }) => report);
  if (command.kind === "score") {
    if (command.json) await printJson(scoreJson(reports, reading.editions, language));
    else print([...passedOverLines(reading.passedOver, language), summaryLine(reports, [], language)]);
    return exitCodeOf(reports);
  }
  if (command.json) {
    const files = filesJson(reports, (of, index) => writtenAssessments(of, checked[index]?.json)).map((file, index) => (command.annotate === null ? file : { ...file, ...copyJson(checked[index]?.copy ?? null) }));
    await printJson({ files, across, passedOver: reading.passedOver });
  } else {
    const written = command.report === null ? [] : [cliText(language).reportWritten(command.report)];
    print([...acrossLines(across, language), ...passedOverLines(reading.passedOver, language), ...written, summaryLine(reports, across, language)]);
  }
  return exitCodeOf(reports, across);
}

/** @returns why the workbook of results was not written; null when it was, or none is wanted */
async function writeReport({ report }: CheckCommand, checked: readonly CheckedFile[], across: readonly CrossFinding[], language: Language): Promise<string | null> {
  if (report === null) return null;
  const { resultWorkbook } = await import("./resultWorkbook");
  const bytes = resultWorkbook(checked.map((file) => file.report), across, language);
  try {
    writeWhole(report, bytes);
    return null;
  } catch (error) {
    return notWritten(report, error, language);
  }
}
