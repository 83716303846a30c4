/** What --mapping names: a file of corrections of how columns are understood. */
import { existsSync, readFileSync } from "node:fs";
import { parseMappings, type ColumnMapping } from "../src/sheet/mapping";
import { cliText } from "../src/text/cli";
import type { Language } from "../src/text/language";

const SHOWN_PROBLEMS = 5;

/** @returns the corrections; a file with anything wrong in it is refused as a whole, lest one be believed to work that does not */
export function chooseMappings(file: string | null, language: Language): { readonly mappings: readonly ColumnMapping[] } | { readonly problem: string } {
  if (file === null) return { mappings: [] };
  const text = cliText(language);
  const unusable = (reasons: readonly string[]) => ({ problem: [text.badMappingFile(file), ...reasons].join("\n  ") });
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch {
    return unusable([existsSync(file) ? text.problems["no-access"] : text.problems["not-found"]]);
  }
  const { mappings, problems } = parseMappings(content.replace(/^\uFEFF/, ""));
  if (problems.length === 0) return { mappings };
  const shown = problems.slice(0, SHOWN_PROBLEMS).map(({ path, code }) => `${path === "" ? "" : `${path}: `}${text.mappingProblems[code]}`);
  return unusable(problems.length > shown.length ? [...shown, text.moreProblems(problems.length - shown.length)] : shown);
}
