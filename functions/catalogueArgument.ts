/** The arguments catalogue + month → the edition in force. */
import type { Edition } from "../src/catalogue/edition";
import { describeEditionLookupProblem, findEdition } from "../src/catalogue/findEdition";
import type { Month } from "../src/month";
import { cellText, readSingle } from "./cell";
import type { FunctionContext } from "./context";
import { monthArgument } from "./monthArgument";
import { CellFailure, notAvailable, wrongInput } from "./outcome";
import { readBlock } from "./range";

export interface EditionInForce {
  readonly edition: Edition;
  readonly month: Month | null;
}

/**
 * Finds the edition that a formula means. [U14]
 * @param catalogue edition id, catalogue id, title or alias
 * @returns #N/A where there is none for it, or where its name or the month leaves open which; #VALUE! for a blank
 */
export function editionArgument(context: FunctionContext, catalogue: unknown, month: unknown): EditionInForce | CellFailure {
  const { words, language, editions } = context;
  const { rows, columns } = readBlock(catalogue);
  if (rows * columns > 1) return notAvailable(words.catalogueTable);
  const reference = readSingle(context, "catalogue", catalogue);
  if (reference instanceof CellFailure) return reference;
  const inMonth = monthArgument(context, month);
  if (inMonth instanceof CellFailure) return inMonth;
  const found = findEdition(editions, cellText(reference), inMonth);
  if ("edition" in found) return { edition: found.edition, month: inMonth };
  const message = describeEditionLookupProblem(found.problem, language);
  return found.problem.code === "empty" ? wrongInput(message) : notAvailable(message);
}
