/**
 * The settings as one document: what is kept under `assess.office`, together with what the pane keeps under keys of its own. Pure.
 * It is loaded when it is first wanted; what reads and keeps the document comes along, so that it is one script.
 */
import { DEFAULT_SETTINGS, type OfficeSettings } from "../../src/settings/officeSettings";
import type { IgnoredFinding as OfficeIgnored } from "../../src/settings/ignoredFindings";
import type { IgnoredFinding } from "../findings/ignoring";
import type { CellContent } from "../workbookPort";
import type { PaneState } from "../state";

export { DEFAULT_SETTINGS, MOST_SETTINGS_BYTES, settingsBytes, storedSettings } from "../../src/settings/officeSettings";
export { readSettings } from "../../src/settings/readSettings";

/** Edition, choices and ignored findings stand where the pane works with them; a file holds them all. */
export function wholeSettings({ settings: { office }, request, review }: Pick<PaneState, "settings" | "request" | "review">): OfficeSettings {
  return { ...(office ?? DEFAULT_SETTINGS), edition: request.edition, choices: request.choices, ignored: review.records.map(toOffice) };
}

/** What is kept under `assess.office`: without what has a key of its own. */
export const ownSettings = (settings: OfficeSettings): OfficeSettings => ({ ...settings, edition: null, choices: {}, ignored: [] });

/** Contents are written as JSON, so that a number stays one. */
export function toOffice({ code, sheet, subject, category, clause, cell, amount, reason, date }: IgnoredFinding): OfficeIgnored {
  const [actual, held] = readAmount(amount);
  return {
    code: code as OfficeIgnored["code"], sheet, subject, category, clause, cells: cell === "" ? [] : [cell], expected: null, actual,
    held: held === null ? [] : [`json:${JSON.stringify(held)}`], reason, on: date,
  };
}

export function fromOffice({ code, sheet, subject, category, clause, cells, actual, held, reason, on }: OfficeIgnored): IgnoredFinding {
  const [first] = held;
  const contents: unknown = first?.startsWith("json:") === true ? parsed(first.slice("json:".length)) : held.length === 0 ? null : held;
  return { code, sheet, subject, category, clause, cell: cells[0] ?? "", amount: JSON.stringify([actual, contents]), reason, date: on };
}

function readAmount(amount: string): readonly [OfficeIgnored["actual"], readonly CellContent[] | null] {
  const value = parsed(amount);
  if (!Array.isArray(value)) return [null, null];
  const [actual, held] = value as readonly unknown[];
  return [typeof actual === "number" || typeof actual === "string" ? actual : null, Array.isArray(held) ? (held as CellContent[]) : null];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
