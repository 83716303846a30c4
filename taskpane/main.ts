/** Start of the task pane. */
import "./colors.css";
import "./pane.css";
import { saveFile } from "./batch/saveFile";
import { startWorker, workersAtOnce } from "./batch/startWorker";
import { createController } from "./controller";
import { createExcelPort } from "./excel/excelPort";
import { createFilesPort } from "./files/filesPort";
import { browserSettings } from "./files/settingsStore";
import { displayLocale, hostLanguage } from "./hostLanguage";
import { paneText } from "../src/text/pane";
import { createStore } from "./store";
import { onThemeChange, themeNow } from "./officeTheme";
import { mountPane } from "./view/mountPane";
import type { Surroundings } from "./view/part";
import { applyTheme } from "./view/theme";

/** office.js answers within a second; a page without it (or outside Office) must still say something. */
const PATIENCE_MS = 15_000;

/** A worker that says nothing for so long is given up. */
const WORKER_PATIENCE_MS = 30_000;

async function start(): Promise<void> {
  const host = document.getElementById("pane");
  if (host === null) return;
  const inExcel = await isExcel();
  const language = hostLanguage(location.search, displayLocale());
  const text = paneText(language);
  document.documentElement.lang = language;
  const followTheme = (): void => applyTheme(themeNow(location.search));
  followTheme();
  onThemeChange(followTheme);
  document.title = text.title;
  const store = createStore();
  const port = inExcel ? createExcelPort() : createFilesPort(null, { sheets: [], date1904: false }, browserSettings());
  const controller = createController(port, store, language);
  const around: Surroundings = {
    text, language, controller,
    files: async () => {
      const { createFilesTab } = await import("./view/files/filesTab");
      return createFilesTab(around, store, {
        start: startWorker, workers: workersAtOnce(navigator.hardwareConcurrency), patienceMs: WORKER_PATIENCE_MS, save: saveFile,
      });
    },
  };
  mountPane(host, store, around);
  // A fault of ours becomes a sentence with a way on, not a line in a console nobody reads.
  window.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    store.dispatch({ type: "failed", problem: "failed", detail: String(event.reason) });
  });
  await (inExcel ? controller.start() : controller.startOutside());
}

async function isExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const waited = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  const info = await Promise.race([Office.onReady(), waited]);
  return info?.host === Office.HostType.Excel;
}

void start();
