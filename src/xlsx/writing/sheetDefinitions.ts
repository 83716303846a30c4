/** Names that Excel keeps for a sheet's print set-up and filter. */
import { cellAddress } from "../../sheet/grid";
import type { NewSheet } from "./newSheet";
import { quotedName } from "./sheetNames";
import { filterRange } from "./worksheetXml";
import { escapeContent } from "./xmlEscape";

/**
 * `definedName` elements.
 * @param name of the sheet as written
 * @param index of the sheet among all tabs, from 0
 */
export function sheetDefinitions(sheet: NewSheet, name: string, index: number): readonly string[] {
  const filter = filterRange(sheet);
  const headingRows = sheet.headingRows ?? 0;
  return [
    ...(filter === null ? [] : [
      definition("_xlnm._FilterDatabase", index, name, `${absolute(filter.top, filter.left)}:${absolute(filter.bottom, filter.right)}`, true),
    ]),
    ...(headingRows === 0 ? [] : [definition("_xlnm.Print_Titles", index, name, `$1:$${headingRows}`, false)]),
  ];
}

const absolute = (row: number, column: number): string => cellAddress(row, column).replace(/^([A-Z]+)/, "$$$1$$");

/** @param place on the sheet, absolute */
export const definition = (key: string, index: number, sheetName: string, place: string, hidden: boolean): string =>
  `<definedName name="${key}" localSheetId="${index}"${hidden ? ' hidden="1"' : ""}>${escapeContent(`${quotedName(sheetName)}!${place}`)}</definedName>`;
