/** assess freeze: copies of workbooks in which ASSESS formulas are values, for those who open them without the add-in. */
import { extensionOf } from "../intake/packedName";
import { cliText } from "../src/text/cli";
import { describeFileProblem } from "../src/text/files";
import type { Language } from "../src/text/language";
import { freezeFormulas, type FrozenCopy } from "../src/xlsx/freezing/freezeFormulas";
import type { FreezeCommand } from "./arguments";
import { printable } from "./columns";
import { copyPath, CopyPlaces } from "./copyPlaces";
import { findFiles, type FoundFile, type PathProblem, readBytes } from "./files";
import { passedOverLines } from "./print";
import { print, printJson, refuse } from "./terminal";
import { notWritten } from "./writeFault";
import { writeWhole } from "./writeFile";

/** Stands in the copy's name: 六月.固定数值.xlsx. */
export const FROZEN_MARK = "固定数值";

interface FileOutcome {
  readonly file: string;
  /** Path of the copy; null where there was nothing to fix, or a problem. */
  readonly copy: string | null;
  readonly frozen: FrozenCopy["frozen"];
  readonly kept: FrozenCopy["kept"];
  readonly problem: PathProblem | null;
}

/** @returns 0 every ASSESS formula is a value · 1 some stay formulas · 2 a file could not be read or written */
export async function freeze({ paths, output, json }: FreezeCommand, language: Language): Promise<number> {
  const { files, passedOver } = findFiles(paths, language);
  const places = new CopyPlaces(output, files, FROZEN_MARK);
  const refusal = places.refusal(files, null, language);
  if (refusal !== null) return refuse(refusal);
  const outcomes = files.map((found) => {
    const outcome = freezeFile(found, places, language);
    if (!json) print(linesOf(outcome, language));
    return outcome;
  });
  if (json) await printJson({ files: outcomes, passedOver });
  else if (passedOver.length > 0) print(passedOverLines(passedOver, language));
  if (outcomes.some(({ problem }) => problem !== null)) return 2;
  return outcomes.some(({ kept }) => kept.length > 0) ? 1 : 0;
}

function freezeFile(found: FoundFile, places: CopyPlaces, language: Language): FileOutcome {
  const failed = (problem: PathProblem): FileOutcome => ({ file: found.file, copy: null, frozen: [], kept: [], problem });
  const place = places.of(found);
  if (found.problem !== null) return failed(found.problem);
  const read = readBytes(found.file, language);
  if ("problem" in read) return failed(read.problem);
  const copy = freezeFormulas(read.bytes);
  if ("problem" in copy) return failed({ code: copy.problem.code, message: describeFileProblem(copy.problem, language) });
  const { frozen, kept } = copy;
  if (frozen.length === 0 || place === null) return { file: found.file, copy: null, frozen, kept, problem: null };
  // A workbook with macros opens only under its own extension.
  const path = copyPath(place, extensionOf(found.file) === "xlsm" ? "xlsm" : "xlsx", FROZEN_MARK);
  try {
    writeWhole(path, copy.bytes);
  } catch (error) {
    return failed({ code: "not-written", message: notWritten(path, error, language) });
  }
  return { file: found.file, copy: path, frozen, kept, problem: null };
}

function linesOf({ file, copy, frozen, kept, problem }: FileOutcome, language: Language): string[] {
  const text = cliText(language).freeze;
  const name = printable(file);
  if (problem !== null) return [text.failed(name, problem.message)];
  const stays = kept.map(({ sheet, cell, reason }) => `  ${printable(`${sheet}!${cell}`)}  ${text.reasons[reason]}`);
  if (copy === null) return [kept.length === 0 ? text.none(name) : text.noneUsable(name, kept.length), ...stays];
  return [text.written(name, frozen.length, printable(copy)), ...(kept.length === 0 ? [] : [text.kept(kept.length)]), ...stays];
}
