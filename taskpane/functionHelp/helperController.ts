/** What happens when somebody acts in the function helper. Never throws. */
import { type CallText, functionCall, parseFunctionCall } from "../../src/functionHelp/functionCall";
import { type FunctionInfo, functionTable } from "../../src/functionHelp/functionTable";
import type { Language } from "../../src/text/language";
import { paneText } from "../../src/text/pane";
import { settingsPaneText } from "../../src/text/settingsPane";
import { problemOf } from "../findings/checkRunner";
import type { LedgerPort, SeenCell } from "../register/ledgerPort";
import type { CellContent, WorkbookPort } from "../workbookPort";
import { type Clock, systemClock } from "../findings/liveCheck";
import type { Evaluator } from "./evaluator";
import { createLivePreview, type Preview } from "./livePreview";
import { addressOn, shownArgument, typedArgument } from "./typedArgument";

export interface HelperState {
  readonly step: "loading" | "failed" | "choosing" | "filling";
  readonly functions: readonly FunctionInfo[];
  readonly query: string;
  readonly chosen: FunctionInfo | null;
  /** As typed, one a parameter. */
  readonly typed: readonly string[];
  /** Where the formula goes. */
  readonly target: SeenCell | null;
  /** The target's own formula is being edited. */
  readonly editing: boolean;
  readonly call: CallText | null;
  /** What the cell would show. */
  readonly preview: Preview;
  /** The next press replaces what stands in the target. */
  readonly sure: boolean;
  readonly busy: boolean;
  readonly message: { readonly tone: "info" | "success" | "warning" | "error"; readonly sentence: string } | null;
  /** What the last insertion can be taken back with. */
  readonly undo: { readonly sheet: string; readonly cell: string; readonly before: CellContent; readonly after: CellContent } | null;
}

export interface FunctionHelperController {
  state(): HelperState;
  subscribe(listener: (state: HelperState, before: HelperState) => void): () => void;
  /** Reads the list of functions and looks at the active cell. */
  open(): Promise<void>;
  /** Nobody looks any more: edits are not followed until it opens again. */
  leave(): void;
  search(query: string): void;
  choose(info: FunctionInfo): void;
  /** Back to the list. */
  unchoose(): void;
  type(index: number, text: string): void;
  /** Puts the selected range into an argument. */
  take(index: number): Promise<void>;
  /** Makes the active cell the target; its own ASSESS formula is taken up. */
  here(): Promise<void>;
  insert(): Promise<void>;
  undo(): Promise<void>;
}

export interface HelperParts {
  readonly port: Pick<WorkbookPort, "selection" | "writeCell" | "read" | "onEdited">;
  readonly ledger: Pick<LedgerPort, "cell">;
  readonly language: Language;
  /** Fetches the metadata that Excel reads; the pane's own origin serves it. */
  readonly fetchTable?: (language: Language) => Promise<unknown>;
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Loads the functions, with which the preview is made; in the pane's language unless told otherwise. */
  readonly evaluator?: () => Promise<Evaluator>;
  readonly clock?: Pick<Clock, "later">;
}

const fetchMetadata = async (language: Language): Promise<unknown> => (await fetch(`functions.${language}.json`)).json();
const waitFor = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Looks at the result so often, so far apart. */
const LOOKS = 20;
const BETWEEN_MS = 150;
/** Excel's own words for "not yet". */
const NOT_YET = /^(?:#BUSY!|#GETTING_DATA|)$/u;

const first: HelperState = {
  step: "loading", functions: [], query: "", chosen: null, typed: [], target: null, editing: false, call: null, preview: { kind: "none" }, sure: false, busy: false, message: null, undo: null,
};

export function createFunctionHelper({ port, ledger, language, fetchTable = fetchMetadata, wait = waitFor, evaluator = async () => (await import("./evaluator")).evaluatorIn(language), clock = systemClock }: HelperParts): FunctionHelperController {
  const text = settingsPaneText(language).functions;
  const listeners = new Set<(state: HelperState, before: HelperState) => void>();
  let current = first;
  let listening: Promise<unknown> | null = null;
  const live = createLivePreview({ read: port.read, evaluator, clock, show: (preview) => {
    if (preview !== current.preview) put({ ...current, preview });
  } });

  function change(next: Partial<HelperState>): void {
    const merged = { ...current, ...next };
    put({ ...merged, call: callOf(merged) });
    live.follow(current.call !== null && "formula" in current.call ? current.call.formula : null, current.target);
  }

  function put(next: HelperState): void {
    const before = current;
    current = next;
    for (const listener of [...listeners]) listener(current, before);
  }

  function callOf({ chosen, typed, functions, target }: HelperState): CallText | null {
    if (chosen === null) return null;
    const given = chosen.parameters.map((parameter, index) => typedArgument(typed[index] ?? "", parameter));
    return functionCall({ id: chosen.id, arguments: given }, functions, target?.sheet ?? null, language);
  }

  /** Runs an action; its failure becomes a sentence. */
  async function beside(action: () => Promise<void>): Promise<void> {
    if (current.busy) return;
    change({ busy: true, message: null });
    try {
      await action();
    } catch (thrown) {
      const { kind, detail } = problemOf(thrown);
      const { title, body } = paneText(language).failed[kind];
      change({ message: { tone: "error", sentence: kind === "failed" ? detail : `${title}${language === "zh-CN" ? "" : " "}${body}` } });
    } finally {
      change({ busy: false });
    }
  }

  /** @param takeUp an ASSESS formula in the target is opened for editing */
  async function lookAtTarget(takeUp: boolean): Promise<void> {
    const target = await ledger.cell(null);
    const parsed = typeof target.content === "string" ? parseFunctionCall(target.content, current.functions) : { none: "not-a-formula" as const };
    const info = "call" in parsed ? current.functions.find(({ id }) => id === parsed.call.id) : undefined;
    if (!takeUp || info === undefined || !("call" in parsed)) return change({ target, editing: false, sure: false });
    const typed = info.parameters.map((parameter, index) => shownArgument(parsed.call.arguments[index] ?? { kind: "missing" }, parameter));
    change({ target, editing: true, sure: false, step: "filling", chosen: info, typed });
  }

  async function open(): Promise<void> {
    listening ??= port.onEdited(() => live.edited()).catch(() => undefined);
    // Sheets may have changed while the helper was away.
    live.edited();
    if (current.functions.length === 0) {
      change({ step: "loading" });
      try {
        const functions = functionTable(await fetchTable(language));
        change(functions === null ? { step: "failed" } : { step: "choosing", functions });
      } catch {
        change({ step: "failed" });
      }
      if (current.functions.length === 0) return;
    }
    await beside(() => lookAtTarget(true));
  }

  async function insert(): Promise<void> {
    const { call, target, sure, editing } = current;
    if (call === null || !("formula" in call) || target === null) return;
    const place = addressOn(target.sheet, target.cell);
    if (target.content !== null && !sure && !editing) {
      change({ sure: true, message: { tone: "warning", sentence: text.sure(place, String(target.content)) } });
      return;
    }
    await port.writeCell(target.sheet, target.cell, target.content, call.formula);
    change({ sure: false, undo: { sheet: target.sheet, cell: target.cell, before: target.content, after: call.formula }, message: { tone: "success", sentence: `${text.inserted(place)}${language === "zh-CN" ? "" : " "}${text.pending}` } });
    await showResult(target, place);
  }

  async function showResult({ sheet, cell }: SeenCell, place: string): Promise<void> {
    for (let look = 0; look < LOOKS; look++) {
      await wait(BETWEEN_MS);
      const seen = await ledger.cell({ sheet, cell });
      if (NOT_YET.test(seen.text.trim())) continue;
      const isError = /^#/u.test(seen.text);
      change({ target: seen, editing: true, undo: current.undo === null ? null : { ...current.undo, after: seen.content }, message: { tone: isError ? "warning" : "success", sentence: isError ? `${text.inserted(place)}${text.error(seen.text)}` : text.result(place, seen.text) } });
      return;
    }
    change({ target: await ledger.cell({ sheet, cell }), editing: true, message: { tone: "info", sentence: `${text.inserted(place)}${text.noResult}` } });
  }

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    leave: () => live.follow(null, null),
    search: (query) => change({ query }),
    choose: (info) => change({ chosen: info, step: "filling", typed: info.parameters.map(() => ""), editing: false, sure: false, message: null }),
    unchoose: () => change({ chosen: null, step: "choosing", typed: [], editing: false, sure: false, message: null }),
    type: (index, typed) => change({ typed: current.typed.map((before, at) => (at === index ? typed : before)), sure: false }),
    take: (index) => beside(async () => {
      const { sheet, areas } = await port.selection();
      const [area] = areas;
      if (area === undefined || areas.length > 1) return change({ message: { tone: "warning", sentence: text.severalAreas } });
      change({ typed: current.typed.map((before, at) => (at === index ? addressOn(sheet, area) : before)), sure: false });
    }),
    here: () => beside(() => lookAtTarget(current.typed.every((typed) => typed.trim() === ""))),
    insert: () => beside(insert),
    undo: () => beside(async () => {
      const { undo } = current;
      if (undo === null) return;
      await port.writeCell(undo.sheet, undo.cell, undo.after, undo.before, { exactly: true });
      change({ undo: null, editing: false, target: await ledger.cell({ sheet: undo.sheet, cell: undo.cell }), message: { tone: "success", sentence: text.undone(addressOn(undo.sheet, undo.cell)) } });
    }),
  };
}
