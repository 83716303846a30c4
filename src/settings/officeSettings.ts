/** 设置: what an office decided, as one JSON document that is kept with the workbook and can be handed on as a file. */
import type { ChoiceSelection } from "../catalogue/edition";
import type { ClosedMonth } from "../catalogue/time/closedMonth";
import type { Month } from "../month";
import { EMPTY_ROSTER, type OfficeRoster } from "../register/officeRoster";
import type { Language } from "../text/language";
import type { IgnoredFinding } from "./ignoredFindings";

/** Version of the document's form; a newer one is refused, an older one is read. */
export const SETTINGS_VERSION = 1;

export interface OfficeSettings {
  readonly version: typeof SETTINGS_VERSION;
  /** Edition chosen for the workbook; null: as each sheet says. */
  readonly edition: string | null;
  /** Option picked for each choice, by edition id. */
  readonly choices: Readonly<Record<string, ChoiceSelection>>;
  /** Looks of marks; a severity that is not named keeps the built-in look. */
  readonly markColours: Readonly<Partial<Record<MarkSeverity, MarkColours>>>;
  /** null: as the host says. */
  readonly language: Language | null;
  readonly roster: OfficeRoster;
  /** Months in which nothing may be recorded any more, in order. */
  readonly lockedMonths: readonly Month[];
  /** The editions that locked months keep, one for each catalogue in use; see `closedMonthsOf`. None when left out. */
  readonly closedUnder?: readonly ClosedMonth[];
  readonly ignored: readonly IgnoredFinding[];
  /** Fields of other programs or later versions, kept as they stand. */
  readonly others: Readonly<Record<string, unknown>>;
}

export type MarkSeverity = "error" | "warning" | "info";
export const MARK_SEVERITIES: readonly MarkSeverity[] = ["error", "warning", "info"];

/** "#RRGGBB"; the font keeps a contrast of 4.5 : 1 on the fill. */
export interface MarkColours {
  readonly fill: string;
  readonly font: string;
  readonly border: string;
}

export const DEFAULT_SETTINGS: OfficeSettings = {
  version: SETTINGS_VERSION, edition: null, choices: {}, markColours: {}, language: null, roster: EMPTY_ROSTER, lockedMonths: [], ignored: [], others: {},
};

/**
 * Most bytes of the document as UTF-8 JSON. A roster of 28 windows and 200 people takes about 20 KB, 500 ignored findings about 150 KB;
 * what is kept in a workbook travels with every copy of it.
 */
export const MOST_SETTINGS_BYTES = 262_144;

/** Known fields first, in one order, so that equal settings give equal text. */
export function storedSettings({ others, ...known }: OfficeSettings): Readonly<Record<string, unknown>> {
  return { ...known, ...Object.fromEntries(Object.entries(others).filter(([key]) => !Object.hasOwn(known, key))) };
}

/** The document as text, for a file. */
export const exportSettings = (settings: OfficeSettings): string => `${JSON.stringify(storedSettings(settings), null, 2)}\n`;

/** Bytes that the settings take in a workbook. */
export const settingsBytes = (settings: OfficeSettings): number => utf8Length(JSON.stringify(storedSettings(settings)));

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

export const isLocked = ({ lockedMonths }: Pick<OfficeSettings, "lockedMonths">, month: Month): boolean => lockedMonths.includes(month);

/** Closes or opens a month. */
export function withLockedMonth(settings: OfficeSettings, month: Month, locked: boolean): OfficeSettings {
  const others = settings.lockedMonths.filter((each) => each !== month);
  return { ...settings, lockedMonths: locked ? [...others, month].sort() : others };
}

/** Contrast of two colours as WCAG measures it: 1 … 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
