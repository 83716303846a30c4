/** Ribbon commands that need no pane. */
import { createExcelPort } from "../excel/excelPort";
import type { MarkColoursBySeverity } from "../excel/markLook";
import { displayLocale, hostLanguage } from "../hostLanguage";
import { LAST_CHECK_SETTING, type CheckSummary } from "../lastCheck";
import type { WorkbookPort } from "../workbookPort";

/** The button stays pressed until `completed`, so it is called whatever happens. */
async function onCheckActiveSheet(event: Office.AddinCommands.Event): Promise<void> {
  let colours: MarkColoursBySeverity = {};
  const port = createExcelPort(() => colours);
  try {
    // Reader and checks are a script of their own: the ribbon's page is there at once.
    const { checkActiveSheet } = await import("./checkActiveSheet");
    await checkActiveSheet(port, hostLanguage(location.search, displayLocale()), (chosen) => (colours = chosen));
  } catch {
    await rememberFailure(port);
  } finally {
    event.completed();
  }
}

/** Takes our marks off the whole workbook, and nothing else. */
async function onClearMarks(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await createExcelPort().clearMarks();
  } catch {
    // The marks stay, which is what the user sees; the pane's own button says why.
  } finally {
    event.completed();
  }
}

/** There is no place on the ribbon for a sentence: the pane says it when it is opened. */
async function rememberFailure(port: WorkbookPort): Promise<void> {
  try {
    const active = (await port.sheets()).find((sheet) => sheet.active);
    const failed: CheckSummary = { checked: false, sheets: [active?.name ?? ""], rows: 0, errors: 0, warnings: 0, infos: 0, consequences: 0 };
    await port.writeSetting(LAST_CHECK_SETTING, failed);
  } catch {
    // Excel answers nothing at all (a cell is being edited): there is nowhere left to keep a word.
  }
}

void Office.onReady(() => {
  Office.actions.associate("checkActiveSheet", onCheckActiveSheet);
  Office.actions.associate("clearMarks", onClearMarks);
});
