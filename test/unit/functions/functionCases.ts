/** The cases of test/cases/functions.json. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export interface ExpectedFailure {
  readonly error: string;
  /** Part of the message. */
  readonly message: string;
}

export interface FunctionCase {
  readonly function: string;
  /** Number in the rules. */
  readonly rule: string;
  readonly why: string;
  readonly arguments: readonly unknown[];
  readonly result?: string | number | readonly (readonly (string | number | ExpectedFailure)[])[];
  readonly error?: string;
  readonly message?: string;
}

const file = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../cases/functions.json");

export const functionCases = JSON.parse(readFileSync(file, "utf8")) as readonly FunctionCase[];
