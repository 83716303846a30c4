/** What taking files out of archives and mails shares: one budget over everything nested in a file, and the depth. */
import { Budget } from "../src/xlsx/budget";
import { DEFAULT_LIMITS } from "../src/xlsx/limits";
import { ReadRefusal } from "../src/xlsx/problem";
import { INTAKE_LIMITS, type IntakeLimits } from "./limits";
import { overLimit, type IntakeProblem } from "./problem";

/** A file taken out, or why it could not be; its name leads from the outermost file: "六月.eml/附件.zip/社保.xlsx". */
export type Unpacked =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly problem: IntakeProblem };

export class Unpacking {
  readonly limits: IntakeLimits;
  /** Its `parts` count entries, its `inflatedBytes` the bytes taken out. */
  readonly budget: Budget;
  /** Is told each file that is nobody's score sheet. */
  readonly passOver: (name: string) => void;

  constructor(limits: Partial<IntakeLimits>, passOver: (name: string) => void) {
    this.limits = { ...INTAKE_LIMITS, ...limits };
    this.budget = new Budget({ ...DEFAULT_LIMITS, parts: this.limits.entries, inflatedBytes: this.limits.unpackedBytes });
    this.passOver = passOver;
  }

  /** @returns the problem of a refusal, in the words of archives where it is one of theirs */
  problemOf(error: unknown): IntakeProblem {
    if (!(error instanceof ReadRefusal)) throw error;
    const { problem } = error;
    if (problem.limit?.name === "parts") return overLimit("entries", this.limits.entries);
    if (problem.limit?.name === "inflatedBytes") return overLimit("unpackedBytes", this.limits.unpackedBytes);
    return problem;
  }
}
