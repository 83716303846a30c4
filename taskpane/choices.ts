/** What the user picked, as kept in the workbook's settings. Pure. */
import type { ChoicesByEdition } from "./state";

export const CHOICES_SETTING = "assess.choices";
export const CATALOGUE_SETTING = "assess.catalogue";

/** The picks in a setting's value; whatever is none is left out, for the file may have been edited. */
export function readChoices(value: unknown): ChoicesByEdition {
  if (!isRecord(value)) return {};
  const picks: Record<string, Record<string, string>> = {};
  for (const [edition, selection] of Object.entries(value)) {
    if (!isRecord(selection)) continue;
    const options = Object.entries(selection).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    picks[edition] = Object.fromEntries(options);
  }
  return picks;
}

export const withChoice = (choices: ChoicesByEdition, edition: string, choice: string, option: string): ChoicesByEdition => ({
  ...choices,
  [edition]: { ...choices[edition], [choice]: option },
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
