/** Links of cells, as records: following one is the page's affair. */
import { isRecord } from "../arguments";
import { cellBox } from "../boxes";
import type { Property } from "../hostObject";
import { invalidArgument } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import type { RangeObject } from "./addressing";

const storeOf = ({ sheet }: RangeObject, model: WorkbookModel) => model.storeFor(`Hyperlinks/${sheet}`);
const placeOf = (row: number, column: number): string => `${row}:${column}`;

/** The link of the top left cell; Excel sets one on every cell of the range, and puts its text there when it has one. */
export const hyperlinkProperty: Property<RangeObject> = {
  get: (range, model) => storeOf(range, model).get(placeOf(range.box.row, range.box.column)) ?? null,
  set: (range, value, model) => {
    model.requireWritable(range.sheet);
    if (value !== null && !isRecord(value)) throw invalidArgument("a link is an object");
    const { row, column, rows, columns } = range.box;
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        storeOf(range, model).set(placeOf(r, c), value ?? undefined);
        const text = isRecord(value) ? value["textToDisplay"] : undefined;
        if (typeof text === "string") model.grid.write(range.sheet, [{ ...cellBox(r, c), content: text, asText: text.startsWith("=") }]);
      }
    }
    model.forgetCells();
  },
};
