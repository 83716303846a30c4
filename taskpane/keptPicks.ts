/**
 * Picked options and corrected columns, kept with the workbook. Two panes may be open on one workbook: what the other kept since stays, but for what
 * is changed here.
 */
import { CHOICES_SETTING, readChoices } from "./choices";
import { MAPPINGS_SETTING, readMappings, type StoredMapping } from "./mapping/storedMapping";
import type { ChoicesByEdition } from "./state";
import type { WorkbookPort } from "./workbookPort";

export interface KeptPicks {
  /** What this pane read from the workbook. */
  know(read: { readonly choices: ChoicesByEdition; readonly mappings: readonly StoredMapping[] }): void;
  /** @returns what is kept now, the other pane's included; null when it could not be kept */
  choices(own: ChoicesByEdition): Promise<ChoicesByEdition | null>;
  /** @returns as `choices` */
  mappings(own: readonly StoredMapping[]): Promise<readonly StoredMapping[] | null>;
}

export function createKeptPicks(port: Pick<WorkbookPort, "readSetting" | "writeSetting">): KeptPicks {
  let choices: ChoicesByEdition = {};
  let mappings: readonly StoredMapping[] = [];

  /** A workbook that does not tell what it holds is not written over. */
  async function keep<T>(key: string, merge: (held: unknown) => T): Promise<T | null> {
    try {
      const merged = merge(await port.readSetting(key));
      await port.writeSetting(key, merged);
      return merged;
    } catch {
      return null;
    }
  }

  return {
    know(read) {
      ({ choices, mappings } = read);
    },
    async choices(own) {
      const kept = await keep(CHOICES_SETTING, (held) => choicesOf(merged(picksIn(choices), picksIn(own), picksIn(readChoices(held)))));
      choices = kept ?? choices;
      return kept;
    },
    async mappings(own) {
      const kept = await keep(MAPPINGS_SETTING, (held) => [...merged(byFingerprint(mappings), byFingerprint(own), byFingerprint(readMappings(held))).values()]);
      mappings = kept ?? mappings;
      return kept;
    },
  };
}

/**
 * @param known as this pane last read or kept it: what differs from it in `own` was changed here
 * @param theirs what the workbook holds
 */
function merged<T>(known: ReadonlyMap<string, T>, own: ReadonlyMap<string, T>, theirs: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const result = new Map(theirs);
  for (const key of known.keys()) if (!own.has(key)) result.delete(key);
  for (const [key, value] of own) if (JSON.stringify(known.get(key)) !== JSON.stringify(value)) result.set(key, value);
  return result;
}

const byFingerprint = (mappings: readonly StoredMapping[]): ReadonlyMap<string, StoredMapping> => new Map(mappings.map((mapping) => [mapping.fingerprint, mapping]));

interface PickedOption {
  readonly edition: string;
  readonly choice: string;
  readonly option: string;
}

const picksIn = (choices: ChoicesByEdition): ReadonlyMap<string, PickedOption> => new Map(Object.entries(choices).flatMap(([edition, options]) =>
  Object.entries(options).map(([choice, option]) => [JSON.stringify([edition, choice]), { edition, choice, option }])));

function choicesOf(picks: ReadonlyMap<string, PickedOption>): ChoicesByEdition {
  const editions = [...new Set([...picks.values()].map(({ edition }) => edition))];
  return Object.fromEntries(editions.map((edition) => [edition, Object.fromEntries([...picks.values()].filter((pick) => pick.edition === edition).map(({ choice, option }) => [choice, option]))]));
}
