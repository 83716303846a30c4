/** The editions that come with ASSESS. */
import { builtInDocuments, idOf, readBuiltIn } from "./builtInDocuments";
import type { ChoiceSelection, Edition } from "./edition";
import { editionsByDefault } from "./editionsByDefault";

export { builtInDocuments };

let byDefault: readonly Edition[] | undefined;

/**
 * The built-in editions.
 * @param choices by edition id: the options picked there; others take their default
 * @throws RangeError when a selection names a choice or option that does not exist: check it with `readEdition` first
 */
export function builtInEditions(choices?: Readonly<Record<string, ChoiceSelection>>): readonly Edition[] {
  if (!choices || Object.keys(choices).length === 0) return (byDefault ??= editionsByDefault());
  return builtInDocuments.map((document) => readBuiltIn(document, choices[idOf(document)] ?? {}));
}

/** The JSON document of a built-in edition; undefined for any other id. */
export const builtInDocument = (id: string): unknown => builtInDocuments.find((document) => idOf(document) === id);
