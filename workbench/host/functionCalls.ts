/** Calls of custom functions: sent in batches, answered per call. */
import { isRecord } from "./arguments";
import type { MessageEntry } from "./protocol";

export interface FunctionCall {
  /** Id from the metadata, "SCORE". */
  readonly id: string;
  /** Plain values; a range is rows of cells. */
  readonly args: readonly unknown[];
  /** Cell that holds the formula, "Sheet1!C3". */
  readonly address?: string;
}

/** One cell of a result; a function may put an error into single cells of what it spills. */
export type FunctionCell = string | number | boolean | null | { readonly error: string; readonly message: string };

export type FunctionResult =
  | { readonly ok: true; /** One cell, or rows of cells to spill. */ readonly value: FunctionCell | readonly (readonly FunctionCell[])[] }
  | { readonly ok: false; /** "#VALUE!", "#N/A" … */ readonly error: string; readonly message: string };

/** Error values by the number the runtime gives them. */
const ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?",
};

const FUNCTION_CATEGORY = 1;
const INVOKE = 1000;

interface Open {
  readonly call: FunctionCall;
  readonly resolve: (result: FunctionResult) => void;
  readonly reject: (error: Error) => void;
}

export class FunctionCalls {
  readonly ready: Promise<void>;
  readonly #open = new Map<number, Open>();
  #batch: MessageEntry[] = [];
  #isReady = false;
  #isScheduled = false;
  #next = 1;
  #markReady: () => void = () => undefined;

  /** @param tell sends one message to the page */
  constructor(readonly tell: (entries: readonly MessageEntry[]) => void) {
    this.ready = new Promise((resolve) => (this.#markReady = resolve));
  }

  /** The page takes calls from now on; those made before are delivered. */
  open(): void {
    this.#isReady = true;
    this.#markReady();
    this.#schedule();
  }

  invoke(call: FunctionCall): Promise<FunctionResult> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#open.set(id, { call, resolve, reject });
      const message = JSON.stringify([id, call.id, call.args, call.address ?? "", 0]);
      this.#batch.push([FUNCTION_CATEGORY, INVOKE, "", message, id]);
      this.#schedule();
    });
  }

  /** The runtime answers a message as a whole and then pauses, so calls are gathered for one turn of the event loop. */
  #schedule(): void {
    if (!this.#isReady || this.#isScheduled || this.#batch.length === 0) return;
    this.#isScheduled = true;
    setTimeout(() => {
      this.#isScheduled = false;
      const entries = this.#batch;
      this.#batch = [];
      this.tell(entries);
    }, 0);
  }

  /** Takes results: arrays [id, ok, value, code] or records of the same. */
  settle(results: unknown): void {
    if (!Array.isArray(results)) return;
    for (const result of results as readonly unknown[]) {
      const { id, ok, value, code } = partsOf(result);
      const open = this.#open.get(id);
      this.#open.delete(id);
      open?.resolve(ok ? resultOf(value) : { ok: false, error: ERRORS[code] ?? "#VALUE!", message: typeof value === "string" ? value : "" });
    }
  }

  close(): void {
    for (const { call, reject } of this.#open.values()) reject(new Error(`The call of ${call.id} ended with its page.`));
    this.#open.clear();
  }
}

interface ResultParts {
  readonly id: number;
  readonly ok: boolean;
  readonly value: unknown;
  readonly code: number;
}

function partsOf(result: unknown): ResultParts {
  if (Array.isArray(result)) {
    const [id, ok, value, code] = result as readonly unknown[];
    return { id: Number(id), ok: ok === true, value, code: Number(code) };
  }
  const { id, failed, value, errorCode } = isRecord(result) ? result : {};
  return { id: Number(id), ok: failed !== true, value, code: Number(errorCode) };
}

/** A function may also return an error object instead of throwing one. */
function resultOf(value: unknown): FunctionResult {
  if (Array.isArray(value)) return { ok: true, value: value.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)])) };
  const cell = cellOf(value);
  return typeof cell === "object" && cell !== null ? { ok: false, ...cell } : { ok: true, value: cell };
}

function cellOf(value: unknown): FunctionCell {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return null;
  const { basicValue, message } = isRecord(value) ? value : {};
  if (typeof basicValue === "string") return { error: basicValue, message: typeof message === "string" ? message : "" };
  return { error: "#VALUE!", message: `The function returned no cell value: ${JSON.stringify(value)}` };
}
