/** What --catalogue names: a built-in edition, or a catalogue file. */
import { existsSync, readFileSync } from "node:fs";
import { builtInEditions } from "../src/catalogue/builtIn";
import type { Edition } from "../src/catalogue/edition";
import { describeEditionLookupProblem, findEdition } from "../src/catalogue/findEdition";
import { readEdition } from "../src/catalogue/readEdition";
import { officeEdition } from "../src/norms/officeEdition";
import type { Month } from "../src/month";
import { cliText } from "../src/text/cli";
import type { Language } from "../src/text/language";

export type CatalogueChoice =
  | { readonly editions: readonly Edition[]; readonly edition: string | null }
  | { readonly problem: string };

const SHOWN_PROBLEMS = 5;

/**
 * @param reference null to let each sheet's categories decide
 * @returns the editions to check with, and the one every sheet follows; or why the reference leads nowhere
 */
export function chooseCatalogue(reference: string | null, month: Month | null, language: Language): CatalogueChoice {
  const editions = builtInEditions();
  if (reference === null) return { editions, edition: null };
  if (/\.json$/i.test(reference)) return catalogueFile(reference, language);
  const found = findEdition(editions, reference, month);
  // Without a month on the command line the sheets' own months decide later.
  if ("edition" in found || found.problem.code === "no-month") return { editions, edition: reference };
  if (found.problem.code === "unknown" && existsSync(reference)) return catalogueFile(reference, language);
  return { problem: describeEditionLookupProblem(found.problem, language) };
}

function catalogueFile(file: string, language: Language): CatalogueChoice {
  const text = cliText(language);
  const unusable = (reasons: readonly string[]): CatalogueChoice => ({ problem: [text.badCatalogueFile(file), ...reasons].join("\n  ") });
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch {
    return unusable([existsSync(file) ? text.problems["no-access"] : text.problems["not-found"]]);
  }
  let document: unknown;
  try {
    document = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch {
    return unusable([text.notJson]);
  }
  const edition = officeEdition(document, language);
  if ("problems" in edition) return unusable(edition.problems);
  const read = readEdition(edition.document, {}, language);
  if ("edition" in read) return { editions: [read.edition], edition: read.edition.id };
  const shown = read.problems.slice(0, SHOWN_PROBLEMS).map(({ path, message }) => `${path}: ${message}`);
  const rest = read.problems.length - shown.length;
  return unusable(rest > 0 ? [...shown, text.moreProblems(rest)] : shown);
}
