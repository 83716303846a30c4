/** One way in which regulations say something: read from tokens, with examples that are its tests. */
import type { Token } from "../token";

export interface Production<T> {
  readonly id: string;
  /** What it recognises, in one line. */
  readonly says: string;
  /** Text and what is read of it, as `show` writes it. */
  readonly examples: readonly (readonly [text: string, reading: string])[];
  /** Looks like it and is not. */
  readonly counterExamples: readonly string[];
  /** Reads at the token `at`; looks at a bounded number of tokens. */
  read(tokens: readonly Token[], at: number): Parsed<T> | undefined;
  show(value: T): string;
}

export interface Parsed<T> {
  readonly value: T;
  /** Index of the first token behind it. */
  readonly next: number;
}

export const kindAt = (tokens: readonly Token[], at: number): Token["kind"] | undefined => tokens[at]?.kind;
