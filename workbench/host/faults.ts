/** Making requests fail on purpose, so that tests see what the add-in does when Excel is busy, slow or silent. */
import { HostError, type HostErrorCode, type RequestBody } from "./protocol";

export type RequestTest = (request: RequestBody) => boolean;

/** True for requests in which any action or path bears the name, as on the wire: "Formula", "GetUsedRangeOrNullObject". */
export const touches = (name: string): RequestTest => (request) =>
  request.Actions.some((action) => action.Name === name) ||
  Object.values(request.ObjectPaths).some((path) => path.Name === name);

/** True for requests that change something: set a property, or add, delete, clear, merge … */
export const writes: RequestTest = (request) =>
  request.Actions.some((action) => action.ActionType === 4) ||
  [...request.Actions, ...Object.values(request.ObjectPaths)].some((part) => /^(?:Add|Insert|Delete|Clear|Merge|Unmerge|Protect|SetCellProperties)/.test(part.Name ?? ""));

/** Requests by which office.js lets go of references after an Excel.run; no add-in sees their answer, so no fault meets them. */
const isHousekeeping: RequestTest = ({ Actions }) =>
  Actions.some(({ Name }) => Name === "_RemoveReference") && Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");

export interface Fault {
  /** Error to answer with; "drop" never answers. */
  readonly code: HostErrorCode | (string & {}) | "drop";
  readonly message?: string;
  /** Which requests; every one when absent. */
  readonly when?: RequestTest;
  /** How many matching requests go well first. Default 0. */
  readonly after?: number;
  /** How many fail then. Default 1; Infinity until `clear`. */
  readonly times?: number;
}

interface Armed extends Fault {
  passed: number;
  failed: number;
}

export class Faults {
  /** Every answer waits this long, in milliseconds. */
  delay = 0;
  /**
   * True while the user types in a cell: every request fails as Excel makes it fail.
   */
  cellEditing = false;
  /** Most characters a request or an answer may have; Excel on the web stops at 5 MB. */
  payloadLimit = 5 * 1024 * 1024;
  #armed: Armed[] = [];

  /** @example faults.inject({ code: "GeneralException", when: writes, after: 1 }) // the second write fails */
  inject(fault: Fault): void {
    this.#armed.push({ ...fault, passed: 0, failed: 0 });
  }

  /** The next request that matches is never answered. */
  dropNext(when?: RequestTest): void {
    this.inject(when ? { code: "drop", when } : { code: "drop" });
  }

  clear(): void {
    this.#armed = [];
    this.delay = 0;
    this.cellEditing = false;
  }

  /**
   * Called once for every request.
   * @returns "drop" when no answer is to be given
   * @throws HostError with the injected code
   */
  strike(request: RequestBody): "drop" | undefined {
    if (isHousekeeping(request)) return undefined;
    if (this.cellEditing) throw new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.");
    for (const fault of this.#armed) {
      if (fault.when && !fault.when(request)) continue;
      if (fault.passed < (fault.after ?? 0)) {
        fault.passed++;
        continue;
      }
      if (fault.failed >= (fault.times ?? 1)) continue;
      fault.failed++;
      if (fault.code === "drop") return "drop";
      throw new HostError(fault.code, fault.message ?? `Injected: ${fault.code}.`);
    }
    return undefined;
  }
}
