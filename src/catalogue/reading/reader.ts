/**
 * Small readers that build a typed value from unknown JSON and collect every problem on the way.
 *
 * A reader gives undefined when the value cannot be used; it has then reported why, so nobody needs to report it again.
 */
import { parsePoints, type Points } from "../../points";
import { parseMonth, type Month } from "../../month";
import { type CatalogueText, catalogueText } from "../../text/catalogue";
import type { Language } from "../../text/language";
import type { EditionProblem } from "../edition";

type ProblemText = CatalogueText["problem"];
export type ProblemCode = keyof ProblemText;

/** Stands for a value whose choice could not be resolved: already reported. */
export const UNRESOLVED = Symbol("unresolved choice");

/** Collects the problems of one document. */
export class Problems {
  readonly found: EditionProblem[] = [];
  readonly #sentences: ProblemText;
  readonly #places = new WeakMap<object, string>();

  constructor(language: Language) {
    this.#sentences = catalogueText(language).problem;
  }

  /** @param parameters what the code's sentence needs */
  report<C extends ProblemCode>(path: string, code: C, ...parameters: Parameters<ProblemText[C]>): undefined {
    const sentence = this.#sentences[code] as (...values: Parameters<ProblemText[C]>) => string;
    this.found.push({ path, code, message: sentence(...parameters) });
    return undefined;
  }

  /** Remembers where an object that was read stands. */
  place(item: object, path: string): void {
    this.#places.set(item, path);
  }

  /** Path of an object that was read; its index among the readable ones would be another. */
  placeOf(item: object): string {
    return this.#places.get(item) ?? "";
  }
}

/** @param path JSON path of the value: "clauses[3].charge.min" */
export type Reader<T> = (value: unknown, path: string, problems: Problems) => T | undefined;

/** UTF-16 units of a faulty value that a sentence repeats. */
const LONGEST_SHOWN = 80;

export const text: Reader<string> = (value, path, problems) => {
  if (typeof value !== "string") return problems.report(path, "not-a-text");
  return value.trim() === "" ? problems.report(path, "empty-text") : value;
};

/** A text that may be empty, such as the number of an unnumbered clause. */
export const anyText: Reader<string> = (value, path, problems) =>
  typeof value === "string" ? value : problems.report(path, "not-a-text");

export const flag: Reader<boolean> = (value, path, problems) =>
  typeof value === "boolean" ? value : problems.report(path, "not-a-flag");

/** A whole number from 1. */
export const count: Reader<number> = (value, path, problems) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 1 ? value : problems.report(path, "not-a-count");

/** Exact points ≥ 0 from a JSON number. */
export const amount: Reader<Points> = (value, path, problems) => {
  if (typeof value !== "number") return problems.report(path, "not-a-number");
  const points = parsePoints(value);
  if (points === undefined) return problems.report(path, "inexact", { value: String(value) });
  return points < 0 ? problems.report(path, "negative", { value: String(value) }) : points;
};

/** A number ≥ 0 that is not points: events, days. */
export const quantity: Reader<number> = (value, path, problems) => {
  if (typeof value !== "number") return problems.report(path, "not-a-number");
  return value < 0 ? problems.report(path, "negative-quantity", { value: String(value) }) : value;
};

/** A number ≥ 0 with at most six decimals that is not points: a bound, an allowance. */
export const exactQuantity: Reader<number> = (value, path, problems) => {
  const read = quantity(value, path, problems);
  return read === undefined || parsePoints(read) !== undefined ? read : problems.report(path, "inexact-quantity", { value: String(read) });
};

/** As `exactQuantity`, but not 0: a unit, a weight. */
export const positive: Reader<number> = (value, path, problems) => {
  const read = exactQuantity(value, path, problems);
  return read === 0 ? problems.report(path, "not-positive") : read;
};

/** How many decimals a result keeps: points hold six. */
export const decimals: Reader<number> = (value, path, problems) =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 6 ? value : problems.report(path, "not-decimals");

export const month: Reader<Month> = (value, path, problems) => {
  if (typeof value !== "string") return problems.report(path, "bad-month", { value: shown(value) });
  return parseMonth(value) ?? problems.report(path, "bad-month", { value });
};

export const oneOf =
  <T extends string>(...allowed: readonly T[]): Reader<T> =>
  (value, path, problems) =>
    allowed.find((candidate) => candidate === value) ??
    problems.report(path, "not-one-of", { value: shown(value), allowed: allowed.join(", ") });

/** For a sentence. An object that was read may have a `toString` that is no function, or lists too deep to be written out. */
function shown(value: unknown): string {
  if (typeof value === "string") return value.slice(0, LONGEST_SHOWN);
  if (typeof value !== "object" || value === null) return String(value);
  return Array.isArray(value) ? "[…]" : "{…}";
}

export const nullable =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path, problems) =>
    value === null ? null : reader(value, path, problems);

/** Items that can be used; unusable ones are reported and left out. */
export const list =
  <T>(reader: Reader<T>, least = 0): Reader<readonly T[]> =>
  (value, path, problems) => {
    if (!Array.isArray(value)) return problems.report(path, "not-a-list");
    if (value.length < least) return problems.report(path, "empty-list");
    const items: T[] = [];
    (value as readonly unknown[]).forEach((item, index) => {
      const read = item === UNRESOLVED ? undefined : reader(item, `${path}[${index}]`, problems);
      if (read !== undefined) items.push(read);
    });
    return items;
  };

/** As `list`, for items that an option may leave out: null is none. */
export const presentOnes =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (value, path, problems) => {
    const items = list<T | null>(nullable(reader))(value, path, problems);
    return items?.filter((item) => item !== null) as readonly T[] | undefined;
  };

/** A key of an object: how its value is read and what its absence means. */
export interface Field<T> {
  readonly reader: Reader<T>;
  readonly absent: "problem" | "omit" | { readonly value: T };
}

export const required = <T>(reader: Reader<T>): Field<T> => ({ reader, absent: "problem" });
export const optional = <T>(reader: Reader<T>): Field<T> => ({ reader, absent: "omit" });
export const withDefault = <T>(reader: Reader<T>, value: T): Field<T> => ({ reader, absent: { value } });

export type Fields<T> = { readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>> };

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object with just these keys. */
export const object =
  <T extends object>(fields: Fields<T>): Reader<T> =>
  (value, path, problems) => {
    const read = readParts(fields, value, path, problems);
    return read?.complete === true ? (read.parts as T) : undefined;
  };

/** The readable parts of an object, so that they can be checked against each other although another part is unreadable. */
export function readParts<T extends object>(
  fields: Fields<T>,
  value: unknown,
  path: string,
  problems: Problems,
): { readonly parts: Partial<T>; readonly complete: boolean } | undefined {
  if (!isObject(value)) return problems.report(path, "not-an-object");
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key)) continue;
    problems.report(child(path, key), "unknown-key", { key, known: Object.keys(fields).join(", ") });
  }
  const parts: Record<string, unknown> = {};
  let complete = true;
  for (const key in fields) {
    const { reader, absent }: Field<unknown> = fields[key];
    const isThere = Object.hasOwn(value, key);
    const read = isThere ? readPart(reader, value[key], child(path, key), problems) : absentPart(absent, key, path, problems);
    if (read !== undefined) parts[key] = read;
    else if (isThere || absent !== "omit") complete = false;
  }
  problems.place(parts, path);
  return { parts: parts as Partial<T>, complete };
}

const readPart = (reader: Reader<unknown>, value: unknown, path: string, problems: Problems): unknown =>
  value === UNRESOLVED ? undefined : reader(value, path, problems);

function absentPart(absent: Field<unknown>["absent"], key: string, path: string, problems: Problems): unknown {
  if (absent === "problem") return problems.report(path, "missing-key", { key });
  return absent === "omit" ? undefined : absent.value;
}

/** One of several objects, told apart by their `kind`. */
export const byKind =
  <T extends { readonly kind: string }>(readers: { readonly [K in T["kind"]]: Reader<Extract<T, { readonly kind: K }>> }): Reader<T> =>
  (value, path, problems) => {
    if (!isObject(value)) return problems.report(path, "not-an-object");
    const { kind } = value;
    if (typeof kind !== "string" || !Object.hasOwn(readers, kind)) {
      return problems.report(child(path, "kind"), "not-one-of", { value: String(kind), allowed: Object.keys(readers).join(", ") });
    }
    return readers[kind as T["kind"]](value, path, problems) as T | undefined;
  };

const ASCII_WORD = /^[A-Za-z]+$/;

/** Path of a key: "base" + "points" → "base.points"; keys that are not plain words are quoted. */
export function child(path: string, key: string): string {
  if (!ASCII_WORD.test(key) && !/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}

/** Reports every later item whose key was there before. */
export function reportDuplicates<T extends object>(items: readonly T[], key: string & keyof T, problems: Problems): void {
  const first = new Map<unknown, string>();
  for (const item of items) {
    const here = child(problems.placeOf(item), key);
    const before = first.get(item[key]);
    if (before === undefined) first.set(item[key], here);
    else problems.report(here, "duplicate", { value: String(item[key]), first: before });
  }
}
