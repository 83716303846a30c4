/** What was picked earlier and kept with the workbook, read anew. */
import type { Edition } from "../src/catalogue/edition";
import { CATALOGUE_SETTING, CHOICES_SETTING, readChoices } from "./choices";
import { MAPPINGS_SETTING, readMappings, type StoredMapping } from "./mapping/storedMapping";
import type { ChoicesByEdition } from "./state";
import type { WorkbookPort } from "./workbookPort";

export interface Remembered {
  readonly choices: ChoicesByEdition;
  /** Every edition, read with those choices. */
  readonly editions: readonly Edition[];
  /** Edition id chosen for this workbook; null to find it from the sheets. */
  readonly edition: string | null;
  /** How the user said that columns are to be understood. */
  readonly mappings: readonly StoredMapping[];
}

export async function readRemembered(port: WorkbookPort): Promise<Remembered> {
  const choices = readChoices(await port.readSetting(CHOICES_SETTING));
  const editions = await editionsWith(choices);
  const kept = await port.readSetting(CATALOGUE_SETTING);
  return { choices, editions, edition: editions.find((edition) => edition.id === kept)?.id ?? null, mappings: readMappings(await port.readSetting(MAPPINGS_SETTING)) };
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
