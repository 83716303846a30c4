import type { Choices } from "./choices";

/** One thing that is given inputs. */
export interface FuzzTarget {
  readonly name: string;
  /**
   * Makes an input and gives it to the project.
   * @returns what kind of answer came of it: an input with an answer of a new kind is kept and varied
   * @throws whatever is wrong: an exception of the project, or an assertion about its answer
   */
  readonly run: (choices: Choices) => string;
}

/** "表!B12: not a number: 3" → "表!B#: not a number: #": answers that differ in figures alone are of one kind. */
export const kindOf = (answer: string): string => answer.replace(/\d+/gu, "#").slice(0, 120);
