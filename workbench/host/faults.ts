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

/** Requests by which office.js says, in its own time after a page's start, that the page is there. Nobody hears of their failure but the console. */
const isAnnouncement: RequestTest = ({ Actions }) =>
  Actions.some(({ Name }) => Name === "NotifyActionHandlerReady" || Name === "_SetOsfControlContainerReadyForCustomFunctions");

/** Which requests something befalls. */
export interface Occasion {
  /** Which requests; every one when absent. */
  readonly when?: RequestTest;
  /** How many matching requests go well first. Default 0. */
  readonly after?: number;
  /** How many it befalls then. Default 1; Infinity until `clear`. */
  readonly times?: number;
}

export interface Fault extends Occasion {
  /** Error to answer with; "drop" neither carries the request out nor answers, "lost" carries it out and never answers. */
  readonly code: HostErrorCode | (string & {}) | "drop" | "lost";
  readonly message?: string;
  /** Share of the request's actions that are carried out before it fails, 0 to 1. Default 0. */
  readonly part?: number;
}

/** What becomes of a request: "drop", "lost", or broken off before the action with this index. */
export type Fate = "drop" | "lost" | { readonly before: number; readonly error: HostError };

/** An occasion, and how often it came. */
class Counted<T extends Occasion> {
  #passed = 0;
  #met = 0;

  constructor(readonly of: T) {}

  /** True when it befalls this request. */
  meets(request: RequestBody): boolean {
    const { when, after = 0, times = 1 } = this.of;
    if (when && !when(request)) return false;
    if (this.#passed < after) {
      this.#passed++;
      return false;
    }
    if (this.#met >= times) return false;
    this.#met++;
    return true;
  }
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
  /** True for a workbook that nobody may change: one opened to be read, or Protected View. */
  readOnly = false;
  /** Whether pages hear of events, and how often. */
  events: "told" | "lost" | "doubled" = "told";
  #armed: Counted<Fault>[] = [];
  #meanwhile: Counted<Occasion & { readonly act: () => void }>[] = [];

  /** @example faults.inject({ code: "GeneralException", when: writes, after: 1 }) // the second write fails */
  inject(fault: Fault): void {
    this.#armed.push(new Counted(fault));
  }

  /** The next request that matches is never answered. */
  dropNext(when?: RequestTest): void {
    this.inject(when ? { code: "drop", when } : { code: "drop" });
  }

  /** Somebody does something right before a request is carried out: renames a sheet, inserts rows, protects. */
  meanwhile(act: () => void, occasion: Occasion = {}): void {
    this.#meanwhile.push(new Counted({ ...occasion, act }));
  }

  clear(): void {
    this.#armed = [];
    this.#meanwhile = [];
    this.delay = 0;
    this.cellEditing = false;
    this.readOnly = false;
    this.events = "told";
  }

  /**
   * Called once for every request.
   * @returns undefined for a request that is carried out and answered
   * @throws HostError with the injected code where nothing of it is carried out
   */
  strike(request: RequestBody): Fate | undefined {
    if (isHousekeeping(request) || isAnnouncement(request)) return undefined;
    for (const occasion of this.#meanwhile) if (occasion.meets(request)) occasion.of.act();
    if (this.cellEditing) throw new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.");
    if (this.readOnly && writes(request)) throw new HostError("AccessDenied", "You cannot perform the requested operation: the workbook is open for reading only.");
    const struck = this.#armed.find((fault) => fault.meets(request));
    if (struck === undefined) return undefined;
    const { code, message = `Injected: ${code}.`, part = 0 } = struck.of;
    if (code === "drop") return "drop";
    if (code === "lost") return "lost";
    return { before: Math.floor(part * request.Actions.length), error: new HostError(code, message) };
  }
}
