/** What a catalogue table says of a charge: behind 方式 and ： ("人次；半天；免=3"), and in 分值下限 and 分值上限. */
import type { Rounding } from "../edition";
import { readDecimal, splitAt, unquote } from "./notation";
import { codeOf, ROUNDINGS } from "./words";

export type ChargeFault =
  /** 方式 starts with no word that is known. */
  | { readonly code: "unknown-method"; readonly word: string }
  /** Something after ： cannot be read. */
  | { readonly code: "bad-detail"; readonly detail: string; readonly method: string }
  | { readonly code: "missing-detail"; readonly detail: string; readonly method: string }
  | { readonly code: "missing-low" }
  | { readonly code: "missing-high" }
  | { readonly code: "two-amounts"; readonly method: string };

/** A charge as edition JSON, not yet read. */
export type ChargeDocument = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** Names of details that several kinds have. */
export const PER = "每";
export const PARTIAL = "零头";
export const PLACES = "小数";
export const ROUNDING = "取舍";

export const roundingDetails = ({ places, rounding }: { readonly places?: number; readonly rounding?: Rounding }): string[] => [
  ...(places === undefined ? [] : [`${PLACES}=${places}`]),
  ...(rounding === undefined ? [] : [`${ROUNDING}=${ROUNDINGS[rounding]}`]),
];

/** Left out where it is not said. */
export const present = (key: string, value: unknown): Readonly<Record<string, unknown>> => (value === undefined ? {} : { [key]: value });

interface Assignment {
  readonly before: string;
  readonly after: string;
}

/** The pieces after ：, taken out one by one; the first that is wrong is kept. */
export class ChargeDetails {
  fault: ChargeFault | undefined;
  readonly #names: string[] = [];
  readonly #values: Assignment[] = [];

  /**
   * @param parts the pieces behind ：
   * @param low,high points, null for empty cells
   */
  constructor(readonly method: string, parts: readonly string[], readonly low: number | null, readonly high: number | null) {
    for (const part of parts) {
      const assignment = splitAt(part);
      if (assignment) this.#values.push(assignment);
      else this.#names.push(part);
    }
  }

  /** A charge with one amount, whichever of the two cells holds it. */
  oneAmount(read: (points: number) => ChargeDocument): ChargeDocument | ChargeFault {
    const { low, high, method } = this;
    if (low !== null && high !== null && low !== high) return { code: "two-amounts", method };
    const points = low ?? high;
    return points === null ? { code: "missing-low" } : read(points);
  }

  missing(detail: string): undefined {
    this.fault ??= { code: "missing-detail", detail, method: this.method };
    return undefined;
  }

  bad(detail: string): undefined {
    this.fault ??= { code: "bad-detail", detail, method: this.method };
    return undefined;
  }

  /** Every piece without =. */
  namesIfAny(): readonly string[] {
    return this.#names.splice(0).map(unquote);
  }

  /** As `namesIfAny`, at least one. */
  names(what: string): readonly string[] {
    const names = this.namesIfAny();
    if (names.length === 0) this.missing(what);
    return names;
  }

  first(what: string): string {
    const name = this.#names.shift();
    if (name === undefined) this.missing(what);
    return unquote(name ?? "");
  }

  text(name: string): string | undefined {
    const index = this.#values.findIndex(({ before }) => before === name);
    const [found] = index < 0 ? [] : this.#values.splice(index, 1);
    return found === undefined ? undefined : unquote(found.after);
  }

  quantity(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : this.number(text);
  }

  code<T extends string>(name: string, words: Readonly<Record<T, string>>): T | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : (codeOf(words, text) ?? this.bad(`${name}=${text}`));
  }

  number(text: string): number | undefined {
    return readDecimal(text.replace(/分$/u, "")) ?? this.bad(text);
  }

  /** Every 名称=值 not taken so far. */
  rest(): readonly Assignment[] {
    return this.#values.splice(0);
  }

  leftOver(): ChargeFault | undefined {
    const [part] = [...this.#names, ...this.#values.map(({ before, after }) => `${before}=${after}`)];
    return part === undefined ? undefined : { code: "bad-detail", detail: unquote(part), method: this.method };
  }
}
