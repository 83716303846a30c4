/** By what a batch is checked: the pane's own choices. */
import type { Month } from "../../src/month";
import type { Language } from "../../src/text/language";
import type { StoredMapping } from "../mapping/storedMapping";
import type { ChoicesByEdition } from "../state";

export interface BatchSettings {
  readonly edition: string | null;
  readonly month: Month | null;
  readonly choices: ChoicesByEdition;
  readonly mappings: readonly StoredMapping[];
  readonly language: Language;
}

/** Equal for settings that give equal results. */
export const settingsKey = ({ edition, month, choices, mappings, language }: BatchSettings): string =>
  JSON.stringify([edition, month, choices, mappings, language]);
