/** The workbook open in Excel, through office.js. `excel/` is the only place that runs Excel requests. */
import type { WorkbookPort } from "../workbookPort";
import { listenToEdits } from "./edits";
import { clearMarks, putMarks } from "./marks";
import { goToCell, writeOneCell } from "./navigation";
import { readSheets } from "./reading";
import { readSetting, writeSetting } from "./settings";
import { listSheets, readBookName } from "./sheets";

/** Use only after `Office.onReady` has named Excel as the host. */
export const createExcelPort = (): WorkbookPort => ({
  bookName: readBookName,
  // office.js does not tell.
  dates1904: () => Promise.resolve(false),
  sheets: listSheets,
  read: readSheets,
  mark: putMarks,
  clearMarks,
  goTo: goToCell,
  writeCell: writeOneCell,
  readSetting,
  writeSetting,
  onEdited: listenToEdits,
});
