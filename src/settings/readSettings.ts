/** A settings document as text or as parsed JSON → settings, and what is wrong with it. */
import type { ChoiceSelection } from "../catalogue/edition";
import type { ClosedMonth } from "../catalogue/time/closedMonth";
import { compareMonths, type Month, parseMonth } from "../month";
import type { OfficeRoster, RosterPerson, RosterWindow } from "../register/officeRoster";
import { type Language, LANGUAGES } from "../text/language";
import { settingsText, type SettingsText } from "../text/settings";
import { type IgnoredFinding, LONGEST_REASON } from "./ignoredFindings";
import {
  contrast, DEFAULT_SETTINGS, MARK_SEVERITIES, type MarkColours, type MarkSeverity, MOST_SETTINGS_BYTES, type OfficeSettings, SETTINGS_VERSION, utf8Length,
} from "./officeSettings";

/** One fault, with the path to it ("roster.windows[3].from"). */
export interface SettingsProblem {
  /** "" for the whole document. */
  readonly path: string;
  readonly code: SettingsProblemCode;
  /** What is wrong and what to do; the path stands beside it. */
  readonly message: string;
}

export type SettingsProblemCode = keyof SettingsText["problems"];

export interface SettingsReading {
  /** Everything that could be read; null when the document as a whole could not. */
  readonly settings: OfficeSettings | null;
  /** What was left out; empty when all was read. */
  readonly problems: readonly SettingsProblem[];
}

const LEAST_CONTRAST = 4.5;
const MOST = { windows: 500, staff: 5000, ignored: 2000, lockedMonths: 600, editions: 100 };
const LONGEST_TEXT = 500;

/**
 * Reads settings. A faulty part is left out (its default stands) and said; unknown fields are kept; an older version is brought up to date.
 * @param source JSON text, or what a workbook's setting holds; undefined and null for none
 */
export function readSettings(source: unknown, language: Language): SettingsReading {
  const words = settingsText(language).problems;
  const whole = (code: SettingsProblemCode, message: string): SettingsReading => ({ settings: null, problems: [{ path: "", code, message }] });
  if (source === undefined || source === null || source === "") return { settings: DEFAULT_SETTINGS, problems: [] };
  let parsed: unknown = source;
  const text = typeof source === "string" ? source : safeJson(source);
  if (text === null) return whole("not-json", words["not-json"]());
  const bytes = utf8Length(text);
  if (bytes > MOST_SETTINGS_BYTES) return whole("too-large", words["too-large"]({ bytes, most: MOST_SETTINGS_BYTES }));
  if (typeof source === "string") {
    try {
      parsed = JSON.parse(source.replace(/^\ufeff/u, "")) as unknown;
    } catch {
      return whole("not-json", words["not-json"]());
    }
  }
  if (!isRecord(parsed)) return whole("not-an-object", words["not-an-object"]());
  const { version = 0 } = parsed;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 0) return whole("bad-version", words["bad-version"]({ value: shown(version) }));
  if (version > SETTINGS_VERSION) return whole("newer-version", words["newer-version"]({ value: String(version), known: String(SETTINGS_VERSION) }));
  const reader = new SettingsReader(words);
  return { settings: reader.document(version === 0 ? fromSeparateSettings(parsed) : parsed), problems: reader.problems };
}

/**
 * Version 0 had no document: the pane kept an edition (`assess.catalogue`) and choices (`assess.choices`) as settings of their own.
 * @param old a record with those keys, or with `catalogue` and `choices`
 */
function fromSeparateSettings(old: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { "assess.catalogue": named, "assess.choices": picked, catalogue, ...rest } = old;
  const edition = old["edition"] ?? named ?? catalogue;
  const choices = old["choices"] ?? picked;
  return { ...rest, version: SETTINGS_VERSION, ...(edition === undefined ? {} : { edition }), ...(choices === undefined ? {} : { choices }) };
}

class SettingsReader {
  readonly problems: SettingsProblem[] = [];

  constructor(readonly words: SettingsText["problems"]) {}

  document({ version: _version, edition, choices, markColours, language, roster, lockedMonths, closedUnder, ignored, ...others }: Readonly<Record<string, unknown>>): OfficeSettings {
    return {
      version: SETTINGS_VERSION,
      edition: this.#text(edition, "edition"),
      choices: this.#choices(choices),
      markColours: this.#colours(markColours),
      language: this.#language(language),
      roster: this.#roster(roster),
      lockedMonths: this.#months(lockedMonths),
      ...(closedUnder === undefined ? {} : { closedUnder: this.#list(closedUnder, "closedUnder", MOST.lockedMonths, (item, path) => this.#closed(item, path)) }),
      ignored: this.#list(ignored, "ignored", MOST.ignored, (item, path) => this.#ignored(item, path)),
      others,
    };
  }

  #refuse(path: string, code: SettingsProblemCode, message: string): null {
    this.problems.push({ path, code, message });
    return null;
  }

  /** null for nothing, and for what is no text. */
  #text(value: unknown, path: string): string | null {
    if (value === undefined || value === null || value === "") return null;
    if (typeof value !== "string") return this.#refuse(path, "not-a-text", this.words["not-a-text"]());
    return value.length <= LONGEST_TEXT ? value : this.#refuse(path, "too-long", this.words["too-long"]({ most: LONGEST_TEXT }));
  }

  #name(value: unknown, path: string): string | null {
    const text = this.#text(value, path);
    return text !== null && text.trim() !== "" ? text.trim() : value === undefined || value === null || typeof value === "string" ? this.#refuse(path, "no-name", this.words["no-name"]()) : null;
  }

  #list<T>(value: unknown, path: string, most: number, read: (item: Readonly<Record<string, unknown>>, path: string) => T | null): readonly T[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return this.#refuse(path, "not-a-list", this.words["not-a-list"]()) ?? [];
    if (value.length > most) this.#refuse(path, "too-many", this.words["too-many"]({ most, count: value.length }));
    return value.slice(0, most).flatMap((item: unknown, index): T[] => {
      const at = `${path}[${index}]`;
      const result = isRecord(item) ? read(item, at) : this.#refuse(at, "not-an-object", this.words["not-an-object"]());
      return result === null ? [] : [result];
    });
  }

  #closed({ month, edition }: Readonly<Record<string, unknown>>, path: string): ClosedMonth | null {
    const missing = month === undefined || month === null || month === "";
    const parsed = missing ? this.#refuse(`${path}.month`, "bad-month", this.words["bad-month"]({ value: "" })) : this.#month(month, `${path}.month`);
    const id = this.#name(edition, `${path}.edition`);
    return parsed === null || id === null ? null : { month: parsed, edition: id };
  }

  #choices(value: unknown): Readonly<Record<string, ChoiceSelection>> {
    if (value === undefined || value === null) return {};
    if (!isRecord(value)) return this.#refuse("choices", "not-an-object", this.words["not-an-object"]()) ?? {};
    const editions = Object.entries(value).slice(0, MOST.editions).flatMap(([edition, selection]): [string, ChoiceSelection][] => {
      const path = `choices.${edition}`;
      if (!isRecord(selection)) return this.#refuse(path, "not-an-object", this.words["not-an-object"]()) ?? [];
      const picks = Object.entries(selection).flatMap(([choice, option]): [string, string][] =>
        typeof option === "string" ? [[choice, option]] : (this.#refuse(`${path}.${choice}`, "not-a-text", this.words["not-a-text"]()) ?? []));
      return [[edition, Object.fromEntries(picks)]];
    });
    return Object.fromEntries(editions);
  }

  #colours(value: unknown): OfficeSettings["markColours"] {
    if (value === undefined || value === null) return {};
    if (!isRecord(value)) return this.#refuse("markColours", "not-an-object", this.words["not-an-object"]()) ?? {};
    return Object.fromEntries(MARK_SEVERITIES.flatMap((severity): [MarkSeverity, MarkColours][] => {
      const item = value[severity];
      if (item === undefined || item === null) return [];
      const path = `markColours.${severity}`;
      if (!isRecord(item)) return this.#refuse(path, "not-an-object", this.words["not-an-object"]()) ?? [];
      const [fill, font, border] = (["fill", "font", "border"] as const).map((part) => this.#colour(item[part], `${path}.${part}`));
      if (!fill || !font || !border) return [];
      const ratio = contrast(fill, font);
      if (ratio < LEAST_CONTRAST) return this.#refuse(path, "low-contrast", this.words["low-contrast"]({ fill, font, ratio: ratio.toFixed(1) })) ?? [];
      return [[severity, { fill, font, border }]];
    }));
  }

  #colour(value: unknown, path: string): string | null {
    return typeof value === "string" && /^#[\da-f]{6}$/iu.test(value) ? value.toUpperCase() : this.#refuse(path, "not-a-colour", this.words["not-a-colour"]({ value: shown(value) }));
  }

  #language(value: unknown): Language | null {
    if (value === undefined || value === null || value === "") return null;
    return LANGUAGES.find((language) => language === value) ?? this.#refuse("language", "not-a-language", this.words["not-a-language"]({ value: shown(value), known: LANGUAGES.join(" / ") }));
  }

  #roster(value: unknown): OfficeRoster {
    if (value === undefined || value === null) return DEFAULT_SETTINGS.roster;
    if (!isRecord(value)) return this.#refuse("roster", "not-an-object", this.words["not-an-object"]()) ?? DEFAULT_SETTINGS.roster;
    return {
      windows: this.#list(value["windows"], "roster.windows", MOST.windows, (item, path): RosterWindow | null => {
        const name = this.#name(item["name"], `${path}.name`);
        const active = this.#active(item, path);
        return name === null ? null : { name, department: this.#text(item["department"], `${path}.department`), chief: this.#text(item["chief"], `${path}.chief`), leader: this.#text(item["leader"], `${path}.leader`), ...active };
      }),
      staff: this.#list(value["staff"], "roster.staff", MOST.staff, (item, path): RosterPerson | null => {
        const name = this.#name(item["name"], `${path}.name`);
        const active = this.#active(item, path);
        return name === null ? null : { name, window: this.#text(item["window"], `${path}.window`), department: this.#text(item["department"], `${path}.department`), ...active };
      }),
    };
  }

  #active(item: Readonly<Record<string, unknown>>, path: string): { readonly from: Month | null; readonly to: Month | null } {
    const [from = null, to = null] = (["from", "to"] as const).map((part) => this.#month(item[part], `${path}.${part}`));
    if (from === null || to === null || compareMonths(from, to) <= 0) return { from, to };
    this.#refuse(path, "from-after-to", this.words["from-after-to"]({ from, to }));
    return { from: null, to: null };
  }

  #month(value: unknown, path: string): Month | null {
    if (value === undefined || value === null || value === "") return null;
    const month = typeof value === "string" ? parseMonth(value) : undefined;
    return month ?? this.#refuse(path, "bad-month", this.words["bad-month"]({ value: shown(value) }));
  }

  #months(value: unknown): readonly Month[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return this.#refuse("lockedMonths", "not-a-list", this.words["not-a-list"]()) ?? [];
    const months = value.slice(0, MOST.lockedMonths).flatMap((item: unknown, index) => this.#month(item, `lockedMonths[${index}]`) ?? []);
    return [...new Set(months)].sort();
  }

  #ignored(item: Readonly<Record<string, unknown>>, path: string): IgnoredFinding | null {
    const { code, sheet, reason, on, cells, held } = item;
    if (typeof code !== "string" || !/^[a-z]+(?:-[a-z]+)*$/u.test(code)) return this.#refuse(`${path}.code`, "no-code", this.words["no-code"]());
    if (typeof sheet !== "string" || sheet === "") return this.#refuse(`${path}.sheet`, "no-name", this.words["no-name"]());
    if (typeof reason !== "string" || reason.trim() === "") return this.#refuse(`${path}.reason`, "no-reason", this.words["no-reason"]());
    if (typeof on !== "string" || !/^\d{4}-\d{2}-\d{2}$/u.test(on)) return this.#refuse(`${path}.on`, "bad-date", this.words["bad-date"]({ value: shown(on) }));
    return {
      code: code as IgnoredFinding["code"], sheet, subject: this.#text(item["subject"], `${path}.subject`), category: this.#text(item["category"], `${path}.category`),
      clause: this.#text(item["clause"], `${path}.clause`), cells: texts(cells), expected: figure(item["expected"]), actual: figure(item["actual"]), held: texts(held),
      reason: reason.trim().slice(0, LONGEST_REASON), on,
    };
  }
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === "string").slice(0, 200) : []);
const figure = (value: unknown): number | string | null => (typeof value === "number" || typeof value === "string" ? value : null);
const shown = (value: unknown): string => (typeof value === "string" ? value.slice(0, 40) : (safeJson(value) ?? "?").slice(0, 40));

function safeJson(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
