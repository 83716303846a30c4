/**
 * What every grid behind the host has to do, as plain cases without a test framework, so that the same list runs in Node
 * on the memory backend and in a browser page on Univer. A case throws when the grid falls short.
 */
import type { BackendCell, BackendConditionalFormat, BackendEvent, Box, GridBackend } from "../../workbench/host/gridBackend";

/** Sheets a case starts with: values row by row from A1; a text with "=" in front is a formula; "" is empty. */
export type StartSheets = readonly {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}[];

/** Makes a fresh grid for one case, the first sheet active. */
export type MakeBackend = (sheets: StartSheets) => GridBackend | Promise<GridBackend>;

export interface ConformanceCase {
  readonly name: string;
  run(): Promise<void>;
}

/** The suite for one kind of grid; `name` stands in front of every case's name. */
export function conformance(name: string, makeBackend: MakeBackend): readonly ConformanceCase[] {
  return Object.entries(CASES).map(([what, check]) => ({
    name: `${name}: ${what}`,
    run: async () => {
      const grid = await makeBackend(START);
      await grid.settle?.();
      await check(grid, grid.activeSheet());
    },
  }));
}

const START: StartSheets = [
  { name: "评分表", rows: [["窗口", "扣分"], ["社保", 2], ["医保", 3.5], ["", true]] },
  { name: "Second", rows: [] },
];

const box = (row: number, column: number, rows = 1, columns = 1): Box => ({ row, column, rows, columns });

function same(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [JSON.stringify(actual) ?? "undefined", JSON.stringify(expected) ?? "undefined"];
  if (found !== wanted) throw new Error(`${what}: ${found} instead of ${wanted}`);
}

const values = (cells: readonly (readonly BackendCell[])[]): unknown => cells.map((row) => row.map((cell) => cell.value));
const plain = ({ row, column, rows, columns }: Box): Box => ({ row, column, rows, columns });

function listen(grid: GridBackend): { readonly events: BackendEvent[]; stop(): void } {
  const events: BackendEvent[] = [];
  return { events, stop: grid.listen((event) => events.push(event)) };
}

const secondId = (grid: GridBackend): string => grid.sheets()[1]?.id ?? "";

function throwsRangeError(act: () => unknown, what: string): void {
  try {
    act();
  } catch (error) {
    if (error instanceof RangeError) return;
    throw new Error(`${what}: threw ${String(error)} instead of a RangeError`, { cause: error });
  }
  throw new Error(`${what}: did not throw`);
}

type Check = (grid: GridBackend, sheet: string) => void | Promise<void>;

const CASES: Readonly<Record<string, Check>> = {
  "lists sheets in tab order and knows the active one": (grid, sheet) => {
    same(grid.sheets().map(({ name, visible }) => [name, visible]), [["评分表", true], ["Second", true]], "sheets");
    same(grid.sheets()[0]?.id, sheet, "active sheet");
  },
  "reads values with their types, empty cells as empty text": (grid, sheet) => {
    same(values(grid.read(sheet, box(0, 0, 4, 3))), [["窗口", "扣分", ""], ["社保", 2, ""], ["医保", 3.5, ""], ["", true, ""]], "values");
    const cell = grid.read(sheet, box(1, 1))[0]?.[0];
    same([cell?.formula, cell?.numberFormat, cell?.text], ["", "General", "2"], "a typed cell");
  },
  "reads beyond what is used": (grid, sheet) => {
    same(values(grid.read(sheet, box(200, 40, 1, 2))), [["", ""]], "far away");
  },
  "finds the used box, with and without formats": (grid, sheet) => {
    same(grid.usedBox(sheet, true), box(0, 0, 4, 2), "values");
    grid.setFormat(sheet, box(6, 3), "Format.Fill.Color", "#FF0000");
    same(grid.usedBox(sheet, true), box(0, 0, 4, 2), "values alone");
    same(grid.usedBox(sheet, false), box(0, 0, 7, 4), "with formats");
    same(grid.usedBox(secondId(grid), false), undefined, "an empty sheet");
  },
  "writes values and empties cells": async (grid, sheet) => {
    grid.write(sheet, [
      { row: 0, column: 2, content: "备注" }, { row: 1, column: 2, content: 0 }, { row: 2, column: 2, content: false },
      { row: 1, column: 1, content: "" },
    ]);
    await grid.settle?.();
    same(values(grid.read(sheet, box(0, 1, 3, 2))), [["扣分", "备注"], ["", 0], [3.5, false]], "values");
  },
  "keeps a text that looks like a number, and a text that starts with =": async (grid, sheet) => {
    grid.write(sheet, [{ row: 0, column: 3, content: "12" }, { row: 1, column: 3, content: "=1+1", asText: true }]);
    await grid.settle?.();
    const cells = grid.read(sheet, box(0, 3, 2, 1));
    same(values(cells), [["12"], ["=1+1"]], "texts");
    same(cells.map((row) => row[0]?.formula), ["", ""], "no formulas");
  },
  "keeps a formula with its equals sign": async (grid, sheet) => {
    grid.write(sheet, [{ row: 4, column: 1, content: "=B2*2" }]);
    await grid.settle?.();
    const cell = grid.read(sheet, box(4, 1))[0]?.[0];
    same(cell?.formula, "=B2*2", "formula");
    if (grid.settle) same(cell?.value, 4, "result");
    grid.write(sheet, [{ row: 4, column: 1, content: 9 }]);
    await grid.settle?.();
    const typed = grid.read(sheet, box(4, 1))[0]?.[0];
    same([typed?.formula, typed?.value], ["", 9], "overwritten");
  },
  "keeps formats when values are written": async (grid, sheet) => {
    grid.setFormat(sheet, box(1, 1), "Format.Fill.Color", "#00FF00");
    grid.setFormat(sheet, box(1, 1), "NumberFormat", "0.00");
    grid.write(sheet, [{ row: 1, column: 1, content: 7 }]);
    await grid.settle?.();
    same(grid.getFormat(sheet, box(1, 1), "Format.Fill.Color"), "#00FF00", "fill");
    same(grid.read(sheet, box(1, 1))[0]?.[0]?.numberFormat, "0.00", "number format");
    same(grid.read(sheet, box(1, 1))[0]?.[0]?.text, "7.00", "text");
  },
  "tells of a write once, with the box around it": (grid, sheet) => {
    const { events, stop } = listen(grid);
    grid.write(sheet, [{ row: 1, column: 2, content: 1 }, { row: 3, column: 1, content: 2 }]);
    const edits = events.filter((event) => event.type === "edited");
    same(edits.map((event) => [event.sheet, plain(event.box), event.by]), [[sheet, box(1, 1, 3, 2), "add-in"]], "edits");
    stop();
    grid.write(sheet, [{ row: 0, column: 0, content: 1 }]);
    same(events.filter((event) => event.type === "edited").length, 1, "after stopping");
  },
  "answers formats: unset, one for all, mixed": (grid, sheet) => {
    same(grid.getFormat(sheet, box(0, 0, 2, 2), "Format.Font.Bold"), undefined, "unset");
    grid.setFormat(sheet, box(0, 0, 2, 2), "Format.Font.Bold", true);
    same(grid.getFormat(sheet, box(0, 0, 2, 2), "Format.Font.Bold"), true, "one for all");
    same(grid.getFormat(sheet, box(0, 0, 3, 2), "Format.Font.Bold"), null, "mixed");
    grid.setFormat(sheet, box(0, 0, 2, 2), "Format.Font.Bold", undefined);
    same(grid.getFormat(sheet, box(0, 0, 3, 2), "Format.Font.Bold"), undefined, "unset again");
  },
  "keeps every format property apart": (grid, sheet) => {
    const formats: readonly (readonly [string, unknown])[] = [
      ["Format.Fill.Color", "#FFC7CE"], ["Format.Font.Color", "#9C0006"], ["Format.Font.Italic", true], ["Format.Font.Size", 14],
      ["Format.Font.Name", "宋体"], ["Format.HorizontalAlignment", "Center"], ["Format.VerticalAlignment", "Center"],
      ["Format.WrapText", true], ["NumberFormat", "0.0"], ["Format.Borders.EdgeTop.Style", "Continuous"],
      ["Format.Borders.EdgeTop.Color", "#FF0000"], ["Format.IndentLevel", 2],
    ];
    for (const [path, value] of formats) grid.setFormat(sheet, box(1, 0), path, value);
    for (const [path, value] of formats) same(grid.getFormat(sheet, box(1, 0), path), value, path);
    same(grid.getFormat(sheet, box(2, 0), "Format.Fill.Color"), undefined, "the cell below");
  },
  "clears formats and leaves values": (grid, sheet) => {
    grid.setFormat(sheet, box(1, 0, 2, 2), "Format.Fill.Color", "#FFC7CE");
    grid.setFormat(sheet, box(1, 1), "NumberFormat", "0.0");
    grid.clearFormats(sheet, box(1, 0, 1, 2));
    same(grid.getFormat(sheet, box(1, 0, 1, 2), "Format.Fill.Color"), undefined, "cleared");
    same(grid.getFormat(sheet, box(2, 0, 1, 2), "Format.Fill.Color"), "#FFC7CE", "below");
    same(grid.read(sheet, box(1, 1))[0]?.[0]?.numberFormat, "General", "number format");
    same(values(grid.read(sheet, box(1, 0, 1, 2))), [["社保", 2]], "values");
  },
  "merges, and takes merges apart": (grid, sheet) => {
    same(grid.merges(sheet), [], "none at first");
    grid.merge(sheet, box(5, 0, 2, 2));
    same(grid.merges(sheet).map(plain), [box(5, 0, 2, 2)], "merged");
    grid.unmerge(sheet, box(6, 1));
    same(grid.merges(sheet), [], "taken apart");
  },
  "takes an overlapped merge apart before merging": (grid, sheet) => {
    grid.merge(sheet, box(5, 0, 2, 2));
    grid.merge(sheet, box(6, 0, 2, 2));
    same(grid.merges(sheet).map(plain), [box(6, 0, 2, 2)], "merges");
  },
  "adds, replaces and deletes conditional formats by id": (grid, sheet) => {
    const properties = {
      "Custom.Rule.Formula": "=TRUE", "Custom.Format.Fill.Color": "#FFC7CE",
      "Custom.Format.Borders.EdgeTop.Style": "Continuous", "Custom.Format.Borders.EdgeTop.Color": "#9C0006",
    };
    const first: BackendConditionalFormat = { id: "first", boxes: [box(1, 1), box(3, 1)], type: "Custom", properties };
    grid.putConditionalFormat(sheet, first);
    grid.putConditionalFormat(sheet, { id: "second", boxes: [box(2, 1)], type: "Custom", properties: {} });
    same(grid.conditionalFormats(sheet).map(({ id }) => id), ["second", "first"], "newest in front");
    const found = grid.conditionalFormats(sheet).find(({ id }) => id === "first");
    same(found?.boxes.map(plain), first.boxes, "boxes");
    for (const [path, value] of Object.entries(properties)) same(found?.properties[path], value, path);
    grid.putConditionalFormat(sheet, { ...first, properties: { "Custom.Rule.Formula": "=FALSE" } });
    same(grid.conditionalFormats(sheet).map(({ id }) => id), ["second", "first"], "replaced in its place");
    same(grid.conditionalFormats(sheet).find(({ id }) => id === "first")?.properties, { "Custom.Rule.Formula": "=FALSE" }, "replaced");
    grid.deleteConditionalFormat(sheet, "second");
    grid.deleteConditionalFormat(sheet, "never was");
    same(grid.conditionalFormats(sheet).map(({ id }) => id), ["first"], "deleted");
    same(grid.conditionalFormats(secondId(grid)), [], "another sheet");
  },
  "leaves fills alone when conditional formats come and go": (grid, sheet) => {
    grid.setFormat(sheet, box(1, 1), "Format.Fill.Color", "#0000FF");
    grid.putConditionalFormat(sheet, {
      id: "mark", boxes: [box(1, 1)], type: "Custom",
      properties: { "Custom.Rule.Formula": "=TRUE", "Custom.Format.Fill.Color": "#FFC7CE" },
    });
    same(grid.getFormat(sheet, box(1, 1), "Format.Fill.Color"), "#0000FF", "marked");
    grid.deleteConditionalFormat(sheet, "mark");
    same(grid.getFormat(sheet, box(1, 1), "Format.Fill.Color"), "#0000FF", "cleared");
  },
  "hides and shows rows and columns": (grid, sheet) => {
    grid.setRowsHidden(sheet, 1, 2, true);
    grid.setColumnsHidden(sheet, 1, 1, true);
    same([0, 1, 2, 3].map((row) => grid.rowHidden(sheet, row)), [false, true, true, false], "rows");
    same([0, 1].map((column) => grid.columnHidden(sheet, column)), [false, true], "columns");
    grid.setRowsHidden(sheet, 2, 1, false);
    grid.setColumnsHidden(sheet, 1, 1, false);
    same([1, 2].map((row) => grid.rowHidden(sheet, row)), [true, false], "shown");
    same(grid.columnHidden(sheet, 1), false, "column shown");
  },
  "remembers protection": (grid, sheet) => {
    same(grid.isProtected(sheet), false, "at first");
    grid.setProtected(sheet, true);
    same([grid.isProtected(sheet), grid.isProtected(secondId(grid))], [true, false], "on");
    grid.setProtected(sheet, false);
    same(grid.isProtected(sheet), false, "off");
  },
  "selects, and activates the sheet of the selection": (grid, sheet) => {
    const second = secondId(grid);
    const { events } = listen(grid);
    grid.select(second, box(2, 1, 2, 2));
    same([grid.activeSheet(), grid.selection().sheet, plain(grid.selection().box)], [second, second, box(2, 1, 2, 2)], "selection");
    same(events.filter(({ type }) => type === "activated").map((event) => event.sheet), [second], "activated");
    const selected = events.filter((event) => event.type === "selected").at(-1);
    same(selected && [selected.sheet, plain(selected.box)], [second, box(2, 1, 2, 2)], "selected");
    grid.activate(sheet);
    same([grid.activeSheet(), grid.selection().sheet], [sheet, sheet], "back");
  },
  "adds, renames, moves, hides and deletes sheets": (grid, sheet) => {
    const { events } = listen(grid);
    const third = grid.addSheet("核验记录");
    same(grid.sheets().map(({ name }) => name), ["评分表", "Second", "核验记录"], "added at the end");
    same(grid.activeSheet(), sheet, "not activated");
    grid.renameSheet(third.id, "记录");
    grid.moveSheet(third.id, 0);
    same(grid.sheets().map(({ name }) => name), ["记录", "评分表", "Second"], "renamed and moved");
    grid.setSheetVisible(third.id, false);
    same(grid.sheets()[0]?.visible, false, "hidden");
    grid.write(third.id, [{ row: 0, column: 0, content: 1 }]);
    same(values(grid.read(third.id, box(0, 0))), [[1]], "a hidden sheet can be written");
    grid.setSheetVisible(third.id, true);
    grid.deleteSheet(third.id);
    same(grid.sheets().map(({ name }) => name), ["评分表", "Second"], "deleted");
    const about = events.filter((event) => event.sheet === third.id && event.type.startsWith("sheet-")).map(({ type }) => type);
    same(about, ["sheet-added", "sheet-renamed", "sheet-deleted"], "events");
  },
  "calculates anew without losing what stands there": async (grid, sheet) => {
    grid.write(sheet, [{ row: 4, column: 1, content: "=B2*2" }]);
    await grid.settle?.();
    const before = JSON.stringify(grid.read(sheet, box(0, 0, 5, 2)));
    for (const anew of [true, false]) grid.calculate(sheet, anew);
    await grid.settle?.();
    same(JSON.stringify(grid.read(sheet, box(0, 0, 5, 2))), before, "cells");
    throwsRangeError(() => grid.calculate("no such sheet", true), "calculate");
  },
  "keeps a formula whose cell is formatted": async (grid, sheet) => {
    grid.write(sheet, [{ row: 4, column: 1, content: "=B2*2" }]);
    grid.setFormat(sheet, box(4, 1), "Format.Font.Bold", true);
    grid.setFormat(sheet, box(4, 1), "Format.Protection.Locked", true);
    await grid.settle?.();
    grid.clearFormats(sheet, box(4, 1));
    grid.merge(sheet, box(4, 1, 1, 2));
    await grid.settle?.();
    const cell = grid.read(sheet, box(4, 1))[0]?.[0];
    same(cell?.formula, "=B2*2", "formula");
    if (grid.settle) same(cell?.value, 4, "result");
  },
  "saves itself as a zipped file": async (grid) => {
    const bytes = await grid.save();
    same([bytes[0], bytes[1]], [0x50, 0x4b], "first bytes");
  },
  "activates a neighbour when the active sheet is deleted": (grid, sheet) => {
    grid.deleteSheet(sheet);
    same(grid.activeSheet(), grid.sheets()[0]?.id, "active");
  },
  "throws for a sheet that is not there": (grid) => {
    throwsRangeError(() => grid.read("no such sheet", box(0, 0)), "read");
    throwsRangeError(() => grid.write("no such sheet", [{ row: 0, column: 0, content: 1 }]), "write");
    throwsRangeError(() => grid.isProtected("no such sheet"), "isProtected");
  },
};
