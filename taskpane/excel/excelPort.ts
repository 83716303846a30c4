/** The workbook open in Excel, through office.js. `excel/` is the only place that runs Excel requests. */
import type { WorkbookPort } from "../workbookPort";
import { addPlannedSheet } from "./addSheet";
import { addNewSheet } from "./newSheet";
import { readBookBytes } from "./bookBytes";
import { listenToEdits } from "./edits";
import type { MarkColoursBySeverity } from "./markLook";
import { clearMarks, putMarks } from "./marks";
import { goToCell } from "./navigation";
import { readSheets } from "./reading";
import { readSelection } from "./selection";
import { readSetting, writeSetting, writeSettings } from "./settings";
import { listSheets, readBookName } from "./sheets";
import { readTops } from "./tops";
import { recalculateSheets, writeManyCells, writeOneCell } from "./writing";

/**
 * Use only after `Office.onReady` has named Excel as the host.
 * @param colours of marks, where the office chose its own; asked anew for each marking
 */
export const createExcelPort = (colours: () => MarkColoursBySeverity = () => ({})): WorkbookPort => ({
  bookName: readBookName,
  // office.js does not tell.
  dates1904: () => Promise.resolve(false),
  sheets: listSheets,
  read: readSheets,
  mark: (marks, onSheets, held) => putMarks(marks, { ...(onSheets === undefined ? {} : { onSheets }), ...(held === undefined ? {} : { held }), colours: colours() }),
  clearMarks,
  goTo: goToCell,
  selection: readSelection,
  writeCell: writeOneCell,
  writeCells: writeManyCells,
  recalculate: recalculateSheets,
  bookBytes: readBookBytes,
  tops: readTops,
  addSheet: addPlannedSheet,
  addNewSheet,
  readSetting,
  writeSetting,
  writeSettings,
  onEdited: listenToEdits,
});
