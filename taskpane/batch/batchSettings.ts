/** By what a batch is checked: the pane's own choices. */
import type { Edition } from "../../src/catalogue/edition";
import type { ClosedMonth } from "../../src/catalogue/time/closedMonth";
import type { Month } from "../../src/month";
import type { Language } from "../../src/text/language";
import { ownEditions } from "../library/libraryState";
import type { StoredMapping } from "../mapping/storedMapping";
import type { ChoicesByEdition, PaneState } from "../state";

export interface BatchSettings {
  readonly edition: string | null;
  readonly month: Month | null;
  readonly choices: ChoicesByEdition;
  readonly mappings: readonly StoredMapping[];
  readonly language: Language;
  /** Editions of the workbook or opened in the pane; none when left out. */
  readonly own?: readonly Edition[];
  /** Months that keep the edition they were closed under; none when left out. */
  readonly closed?: readonly ClosedMonth[];
}

/** By what files are checked now. */
export function batchSettings({ request: { edition, month, choices, mappings }, library, settings: { office } }: Pick<PaneState, "request" | "library" | "settings">, language: Language): BatchSettings {
  // A month that was closed without an edition keeps nothing, so it makes no difference to a check.
  const closed = (office?.closedUnder ?? []).filter((one) => office?.lockedMonths.includes(one.month) === true);
  return { edition, month, choices, mappings, language, own: ownEditions(library), closed };
}

/** Equal for settings that give equal results. */
export const settingsKey = ({ edition, month, choices, mappings, language, own = [], closed = [] }: BatchSettings): string =>
  JSON.stringify([edition, month, choices, mappings, language, own.map(contentKey), closed]);

const keys = new WeakMap<Edition, string>();

/** Equal for editions of equal content; made once for each. */
export function contentKey(edition: Edition): string {
  const known = keys.get(edition);
  if (known !== undefined) return known;
  const key = `${edition.id} ${digest(JSON.stringify(edition))}`;
  keys.set(edition, key);
  return key;
}

/** FNV-1a, twice with different beginnings: 64 bits are enough to tell a handful of tables apart. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + at), 0x01000193);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
