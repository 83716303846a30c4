/** assess import: the text of a regulation into a draft, its doubts, and a catalogue file. */
import { basename } from "node:path";
import { describeRegulationFileProblem, describeRegulationNote, regulationText } from "../intake/regulationText";
import { draftEdition } from "../src/regulation/draftEdition";
import type { RegulationDraft, RegulationIssue } from "../src/regulation/draft";
import { importReport } from "../src/regulation/importReport";
import { readRegulation } from "../src/regulation/readRegulation";
import type { Language } from "../src/text/language";
import { describeRegulationIssue, regulationWords } from "../src/text/regulation";
import type { ImportCommand } from "./arguments";
import { findFiles, type PathProblem, readBytes } from "./files";
import { importLines } from "./importLines";
import { print, printJson, refuse } from "./terminal";
import { placeOf } from "./places";
import { notWritten } from "./writeFault";
import { writeWhole } from "./writeFile";
import { cliText } from "../src/text/cli";

/** Doubts after which there is nothing to go on with. */
const UNREAD = new Set<RegulationIssue["code"]>(["empty", "binary", "too-long", "too-many-clauses"]);

/** @returns the exit code: 0 read, 2 unreadable or not written */
export async function importRegulation(command: ImportCommand, language: Language): Promise<number> {
  const read = readFile(command.path, language);
  if ("problem" in read) return unread(command, read.problem);
  const draft = readRegulation(read.text);
  const refusal = draft.issues.find(({ code }) => UNREAD.has(code));
  if (refusal) return unread(command, { code: refusal.code, message: describeRegulationIssue(refusal, language) });
  const written = command.output === null ? [] : writeEditions(command, command.output, read.text, draft, language);
  if (!Array.isArray(written)) return refuse((written as PathProblem).message);
  if (command.json) await printJson({ ...importReport(draft, language), notes: read.notes, written });
  else print([...read.notes, ...importLines(draft, read.text, language), ...written.map((path) => regulationWords(language).report.written(path))]);
  return 0;
}

async function unread(command: ImportCommand, problem: PathProblem): Promise<2> {
  if (!command.json) return refuse(`${command.path}: ${problem.message}`);
  await printJson({ title: null, base: null, max: null, categories: [], clauses: [], bands: [], aggregations: [], issues: [{ ...problem, start: 0, end: 0 }], problem });
  return 2;
}

function readFile(path: string, language: Language): { readonly text: string; readonly notes: readonly string[] } | { readonly problem: PathProblem } {
  const [found] = findFiles([path], language).files;
  if (found?.problem) return { problem: found.problem };
  const bytes = readBytes(path, language);
  if ("problem" in bytes) return bytes;
  const read = regulationText(basename(path), bytes.bytes);
  if ("problem" in read) return { problem: { code: read.problem.code, message: describeRegulationFileProblem(read.problem, language) } };
  return { text: read.text, notes: read.notes.map((note) => describeRegulationNote(note, language)) };
}

/**
 * One file a regulation: CATALOGUE.json, and for several CATALOGUE-1.json, CATALOGUE-2.json … Nothing is written before all of them are made.
 * @returns the paths, or why there are none
 */
function writeEditions(command: ImportCommand, output: string, text: string, draft: RegulationDraft, language: Language): readonly string[] | PathProblem {
  const words = cliText(language);
  if (placeOf(output) === placeOf(command.path)) return { code: "onto-input", message: words.ontoInput(output) };
  const several = draft.documents.length > 1;
  const files: { readonly target: string; readonly content: string }[] = [];
  for (const [index, { start, end }] of draft.documents.entries()) {
    const part = text.slice(start, end);
    const target = several ? output.replace(/(\.json)?$/iu, `-${index + 1}.json`) : output;
    const { edition, problems } = draftEdition(several ? readRegulation(part) : draft, part, {
      id: `${basename(target).replace(/\.json$/iu, "")}.1`, document: basename(command.path), language,
    });
    if (edition === null || problems.length > 0) {
      const [first] = problems;
      return { code: "no-edition", message: regulationWords(language).report.notWritten(first ? `${first.path} ${first.message}` : "") };
    }
    files.push({ target, content: `${JSON.stringify(edition, null, 2)}\n` });
  }
  for (const { target, content } of files) {
    try {
      writeWhole(target, new TextEncoder().encode(content));
    } catch (error) {
      return { code: "not-written", message: notWritten(target, error, language) };
    }
  }
  return files.map(({ target }) => target);
}
