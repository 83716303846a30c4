/** What happens in Univer, in the host's words. */
import { ICommandService, type ICommandInfo, type IRange } from "@univerjs/core";
import {
  InsertColMutation, InsertRowMutation, InsertSheetMutation, MoveRangeMutation, RemoveColMutation, RemoveRowMutation,
  RemoveSheetMutation, SelectionMoveType, SetFormulaCalculationResultMutation, SetRangeValuesMutation, SetSelectionsOperation,
  SetWorksheetActiveOperation, SetWorksheetNameMutation,
} from "@univerjs/preset-sheets-core";
import type { BackendEvent, Box } from "../host/gridBackend";
import type { Grid } from "./createUniver";
import { boxOf } from "./ranges";

/** @returns a function that stops listening */
export function listenToUniver(grid: Grid, unitId: string, tell: (event: BackendEvent) => void): () => void {
  let lastSelection = "";
  const subscription = grid.univer.__getInjector().get(ICommandService).onCommandExecuted((command, options) => {
    for (const event of eventsOf(command, unitId, options?.["fromFormula"] === true)) {
      if (event.type === "selected") {
        const key = JSON.stringify(event);
        if (key === lastSelection) continue;
        lastSelection = key;
      }
      tell(event);
    }
  });
  return () => subscription.dispose();
}

interface SheetParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
}

function eventsOf(command: Readonly<ICommandInfo>, unitId: string, fromFormula: boolean): BackendEvent[] {
  const params = (command.params ?? {}) as SheetParams;
  if (command.id === SetFormulaCalculationResultMutation.id) return calculated(command, unitId);
  if (params.unitId !== unitId) return [];
  const sheet = params.subUnitId ?? "";
  switch (command.id) {
    case SetRangeValuesMutation.id: {
      const box = fromFormula ? undefined : contentBox(command);
      return box ? [{ type: "edited", sheet, box, by: "user" }] : [];
    }
    case InsertRowMutation.id:
    case InsertColMutation.id:
    case RemoveRowMutation.id:
    case RemoveColMutation.id:
      return params.range ? [{ type: "edited", sheet, box: boxOf(params.range), by: "user" }] : [];
    case MoveRangeMutation.id:
      return moved(command);
    case SetSelectionsOperation.id:
      return selected(command, sheet);
    case SetWorksheetActiveOperation.id:
      return [{ type: "activated", sheet }];
    case InsertSheetMutation.id:
      return [{ type: "sheet-added", sheet: (command.params as { sheet: { id: string } }).sheet.id }];
    case RemoveSheetMutation.id:
      return [{ type: "sheet-deleted", sheet }];
    case SetWorksheetNameMutation.id:
      return [{ type: "sheet-renamed", sheet }];
    default:
      return [];
  }
}

function calculated(command: Readonly<ICommandInfo>, unitId: string): BackendEvent[] {
  const { unitData } = command.params as { unitData?: Record<string, Record<string, unknown> | null | undefined> };
  return Object.keys(unitData?.[unitId] ?? {}).map((sheet) => ({ type: "calculated", sheet }));
}

function selected(command: Readonly<ICommandInfo>, sheet: string): BackendEvent[] {
  const { selections, type } = command.params as { selections: readonly { range: IRange }[]; type?: SelectionMoveType };
  // While the mouse is still dragging, nothing has been selected yet.
  if (type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING) return [];
  const last = selections.at(-1);
  return last ? [{ type: "selected", sheet, box: boxOf(last.range) }] : [];
}

function moved(command: Readonly<ICommandInfo>): BackendEvent[] {
  const { from, to } = command.params as Record<"from" | "to", { subUnitId: string; value: CellValues }>;
  return [from, to].flatMap(({ subUnitId, value }) => {
    const box = boundsOf(value, () => true);
    return box ? [{ type: "edited" as const, sheet: subUnitId, box, by: "user" as const }] : [];
  });
}

type CellValues = Readonly<Record<string, Readonly<Record<string, object | null | undefined>> | undefined>>;

const CONTENT = ["v", "f", "si", "p"];

/** The box around cells whose content, not only look, was set; undefined when there are none. */
function contentBox(command: Readonly<ICommandInfo>): Box | undefined {
  const { cellValue } = command.params as { cellValue: CellValues };
  return boundsOf(cellValue, (cell) => !cell || CONTENT.some((key) => key in cell));
}

function boundsOf(values: CellValues, counts: (cell: object | null | undefined) => boolean): Box | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of Object.entries(values)) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (!counts(cell)) continue;
      [top, bottom] = [Math.min(top, Number(row)), Math.max(bottom, Number(row))];
      [left, right] = [Math.min(left, Number(column)), Math.max(right, Number(column))];
    }
  }
  return bottom < 0 ? undefined : boxOf({ startRow: top, startColumn: left, endRow: bottom, endColumn: right });
}
