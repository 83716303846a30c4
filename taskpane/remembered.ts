/** What was picked earlier and kept with the workbook, read anew. */
import type { Edition } from "../src/catalogue/edition";
import { combineEditions } from "../src/catalogue/ownEditions";
import type { Language } from "../src/text/language";
import { CATALOGUE_SETTING, CHOICES_SETTING, readChoices } from "./choices";
import type { CatalogueSheet } from "./library/libraryState";
import { MAPPINGS_SETTING, readMappings, type StoredMapping } from "./mapping/storedMapping";
import type { ChoicesByEdition } from "./state";
import type { WorkbookPort } from "./workbookPort";

export interface Remembered {
  readonly choices: ChoicesByEdition;
  /** The built-in editions, read with those choices. */
  readonly editions: readonly Edition[];
  /** The workbook's catalogue tables; null when they could not be read now. */
  readonly sheets: readonly CatalogueSheet[] | null;
  /** Edition id chosen for this workbook; null to find it from the sheets. */
  readonly edition: string | null;
  /** An edition id that was chosen and is not there any more. */
  readonly gone: string | null;
  /** How the user said that columns are to be understood. */
  readonly mappings: readonly StoredMapping[];
}

export async function readRemembered(port: WorkbookPort, language: Language): Promise<Remembered> {
  const choices = readChoices(await port.readSetting(CHOICES_SETTING));
  const editions = await editionsWith(choices);
  const kept = await port.readSetting(CATALOGUE_SETTING);
  const chosen = typeof kept === "string" && kept !== "" ? kept : null;
  const sheets = await sheetsOf(port, language).catch(() => null);
  const known = chosen !== null && countingEditions({ editions, sheets: sheets ?? [] }).some(({ id }) => id === chosen);
  // What could not be read may hold the edition that was chosen.
  const edition = known || sheets === null ? chosen : null;
  return {
    choices, editions, sheets, edition, gone: edition === null ? chosen : null,
    mappings: readMappings(await port.readSetting(MAPPINGS_SETTING)),
  };
}

/** The editions that checks go by: the workbook's own, and the built-in ones that they leave. */
export const countingEditions = ({ editions, sheets }: { readonly editions: readonly Edition[]; readonly sheets: readonly CatalogueSheet[] }): readonly Edition[] =>
  combineEditions(editions, sheets.flatMap(({ edition }) => edition ?? [])).editions;

/** Reader and checks of catalogue tables are a script of their own, so that the pane shows before they are there. */
async function sheetsOf(port: WorkbookPort, language: Language): Promise<readonly CatalogueSheet[]> {
  const { readCatalogueSheets } = await import("./library/readCatalogueSheets");
  return readCatalogueSheets(port, language);
}

/**
 * Editions with the picked options; when a pick no longer exists, all with their defaults.
 * The editions and their reader are a script of their own, so that the pane shows before they are there.
 */
export async function editionsWith(choices: ChoicesByEdition): Promise<readonly Edition[]> {
  const { builtInEditions } = await import("../src/catalogue/builtIn");
  try {
    return builtInEditions(choices);
  } catch {
    return builtInEditions();
  }
}
