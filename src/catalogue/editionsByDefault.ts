import { builtInDocuments, readBuiltIn } from "./builtInDocuments";
import type { Edition } from "./edition";

/**
 * The built-in editions, each choice at its default. The built command line holds what comes out of it instead (`scripts/bundleCli.ts`):
 * reading and checking nine documents takes an eighth of a small workbook's check.
 */
export const editionsByDefault = (): readonly Edition[] => builtInDocuments.map((document) => readBuiltIn(document, {}));
