/** The result of a formula before it is written, following what is typed and what changes in the sheets. Never throws. */
import { CellFailure, type FunctionResult } from "../../src/cellFunctions/outcome";
import { cellAddress, parseRange, type SheetGrid } from "../../src/sheet/grid";
import type { Clock } from "../findings/liveCheck";
import type { SeenCell } from "../register/ledgerPort";
import type { WorkbookPort } from "../workbookPort";
import type { Evaluator } from "./evaluator";

export type Preview =
  /** The arguments are not complete. */
  | { readonly kind: "none" }
  | { readonly kind: "working" }
  | { readonly kind: "value"; readonly value: string }
  /** Rows of texts, at most `ROWS_SHOWN` × `COLUMNS_SHOWN` of them, and how many there are. */
  | { readonly kind: "spill"; readonly cells: readonly (readonly string[])[]; readonly rows: number; readonly columns: number; readonly reaches: string }
  | { readonly kind: "error"; readonly code: string; readonly message: string }
  /** The formula reads the cell that it is meant for. */
  | { readonly kind: "circular" }
  /** Only Excel can tell. */
  | { readonly kind: "later" };

export interface LivePreview {
  /** The formula on show has changed, or the cell it is meant for. */
  follow(formula: string | null, target: SeenCell | null): void;
  /** Somebody edited a sheet, or we wrote into one. */
  edited(): void;
}

export interface LivePreviewParts {
  readonly read: WorkbookPort["read"];
  readonly evaluator: () => Promise<Evaluator>;
  readonly clock: Pick<Clock, "later">;
  readonly show: (preview: Preview) => void;
}

/** Typing is not followed letter by letter. */
const PAUSE_MS = 150;
const ROWS_SHOWN = 6;
const COLUMNS_SHOWN = 5;

const NONE: Preview = { kind: "none" };
const WORKING: Preview = { kind: "working" };

export function createLivePreview({ read, evaluator, clock, show }: LivePreviewParts): LivePreview {
  /** Sheets as they were read; one that was edited is taken out. */
  const grids = new Map<string, SheetGrid>();
  let asked: { readonly formula: string; readonly target: SeenCell } | null = null;
  let callOff: (() => void) | null = null;
  let newest = 0;
  let edits = 0;

  function schedule(): void {
    const turn = ++newest;
    callOff?.();
    callOff = clock.later(PAUSE_MS, () => {
      callOff = null;
      void work(turn);
    });
  }

  async function work(turn: number): Promise<void> {
    if (asked === null) return;
    const { formula, target } = asked;
    const preview = await previewOf(formula, target).catch((): Preview => ({ kind: "later" }));
    if (turn === newest) show(preview);
  }

  async function previewOf(formula: string, target: SeenCell): Promise<Preview> {
    const functions = await evaluator();
    const at = parseRange(target.cell);
    if (at === undefined) return { kind: "later" };
    const named = functions.sheetsRead(formula);
    // A formula without references needs no sheet, one with some needs its own as well, to know itself in a circle.
    const names = named.length === 0 ? [] : [...new Set([target.sheet, ...named.map((name) => name ?? target.sheet)])];
    const missing = names.filter((name) => !grids.has(name));
    const before = edits;
    const readNow = missing.length === 0 ? [] : await read(missing);
    // What was read while somebody edited serves once and is not kept.
    if (before === edits) readNow.forEach((grid, index) => grids.set(missing[index] ?? grid.name, grid));
    const sheets = names.flatMap((name) => readNow[missing.indexOf(name)] ?? grids.get(name) ?? []);
    const evaluated = functions.evaluate(formula, { sheet: target.sheet, row: at.top, column: at.left }, { sheets, date1904: false });
    if ("uncertain" in evaluated) return { kind: evaluated.uncertain.reason === "circular" ? "circular" : "later" };
    return previewOfResult(evaluated.result, at.top, at.left);
  }

  return {
    follow(formula, target) {
      if (formula === null || target === null) {
        asked = null;
        newest++;
        callOff?.();
        callOff = null;
        return show(NONE);
      }
      if (asked?.formula === formula && asked.target.sheet === target.sheet && asked.target.cell === target.cell) return;
      asked = { formula, target };
      show(WORKING);
      schedule();
    },
    edited() {
      // All of them: a formula of another sheet may depend on the edit.
      edits++;
      grids.clear();
      if (asked !== null) schedule();
    },
  };
}

/** @param row of the cell that the formula is meant for, 1-based; so is `column` */
function previewOfResult(result: FunctionResult, row: number, column: number): Preview {
  if (result instanceof CellFailure) return { kind: "error", code: result.code, message: result.message };
  if (typeof result !== "object") return { kind: "value", value: String(result) };
  const [[only] = []] = result;
  // One cell is no spill.
  if (result.length === 1 && result[0]?.length === 1 && only !== undefined) return previewOfResult(only, row, column);
  const rows = result.length;
  const columns = result[0]?.length ?? 0;
  const cells = result.slice(0, ROWS_SHOWN).map((line) => line.slice(0, COLUMNS_SHOWN).map((cell) => (cell instanceof CellFailure ? cell.code : String(cell))));
  return { kind: "spill", cells, rows, columns, reaches: cellAddress(row + rows - 1, column + columns - 1) };
}
