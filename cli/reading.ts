/** What check, score and merge have in common: the catalogue, the corrections, the files, and the work itself. */
import type { Edition } from "../src/catalogue/edition";
import { cliText } from "../src/text/cli";
import type { Language } from "../src/text/language";
import type { ReadingCommand } from "./arguments";
import { chooseCatalogue } from "./catalogueOption";
import { printable } from "./columns";
import type { CopyPlaces } from "./copyPlaces";
import { findFiles, type FoundFile } from "./files";
import { chooseMappings } from "./mappingOption";
import { placeOf } from "./places";
import { showProgress } from "./terminal";
import { FileChecking, type CheckedFile } from "./work/checkFiles";
import { TaskLost } from "./work/pool";
import type { Job } from "./work/task";

export interface Reading {
  readonly editions: readonly Edition[];
  readonly job: Job;
  readonly files: readonly FoundFile[];
  /** In folders, archives and mails, what is no table. */
  readonly passedOver: string[];
}

/** @returns what is to be read and by what; or what is wrong with the command */
export function prepare(command: ReadingCommand, language: Language): Reading | { readonly problem: string } {
  const catalogue = chooseCatalogue(command.catalogue, command.month, language);
  if ("problem" in catalogue) return catalogue;
  const chosen = chooseMappings(command.mapping, language);
  if ("problem" in chosen) return chosen;
  const { files, passedOver } = findFiles(command.paths, language);
  const check = {
    editions: catalogue.editions,
    language,
    ...(catalogue.edition === null ? {} : { edition: catalogue.edition }),
    ...(command.month === null ? {} : { month: command.month }),
    ...(chosen.mappings.length === 0 ? {} : { mappings: chosen.mappings }),
  };
  return { editions: catalogue.editions, job: { check }, files, passedOver: [...passedOver] };
}

/** Why a file may not be written there: it is one of the inputs. */
export function ontoInput(output: string | null, { files }: Reading, language: Language): string | null {
  if (output === null) return null;
  const place = placeOf(output);
  return files.some(({ file, problem }) => problem === null && placeOf(file) === place) ? cliText(language).ontoInput(output) : null;
}

/** Ctrl+C, told from failures: nothing more is to be said. */
export const CANCELLED = 130;

/**
 * Checks the files in their order.
 * @param take is given each file as soon as those before it are done
 * @returns false when the user broke it off
 */
export async function checkEach(reading: Reading, copies: CopyPlaces | null, language: Language, take: (checked: CheckedFile) => void): Promise<boolean> {
  const text = cliText(language);
  const checking = new FileChecking(reading.files, {
    job: reading.job,
    copies,
    progress: (done, count, file) => showProgress(text.progress(done, count, printable(file))),
    passedOver: (names) => reading.passedOver.push(...names),
  });
  const stop = (): void => void checking.stop();
  process.once("SIGINT", stop);
  try {
    for await (const checked of checking.run()) {
      showProgress("");
      take(checked);
    }
    return true;
  } catch (error) {
    if (!(error instanceof TaskLost)) throw error;
    copies?.removeUnfinished();
    showProgress("");
    process.stderr.write(`${text.cancelled}\n`);
    return false;
  } finally {
    process.off("SIGINT", stop);
  }
}
