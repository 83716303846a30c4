/** Start of the task pane. */
import "./pane.css";
import { createController } from "./controller";
import { createExcelPort } from "./excel/excelPort";
import { displayLocale, hostLanguage } from "./hostLanguage";
import { paneText } from "../src/text/pane";
import { createStore } from "./store";
import { mountPane } from "./view/mountPane";

/** office.js answers within a second; a page without it (or outside Office) must still say something. */
const PATIENCE_MS = 15_000;

async function start(): Promise<void> {
  const host = document.getElementById("pane");
  if (host === null) return;
  const inExcel = await isExcel();
  const language = hostLanguage(location.search, displayLocale());
  const text = paneText(language);
  document.documentElement.lang = language;
  document.title = text.title;
  const store = createStore();
  const controller = createController(createExcelPort(), store, language);
  mountPane(host, store, { text, language, controller });
  // A fault of ours becomes a sentence with a way on, not a line in a console nobody reads.
  window.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    store.dispatch({ type: "failed", problem: "failed", detail: String(event.reason) });
  });
  if (inExcel) await controller.start();
  else store.dispatch({ type: "outside" });
}

async function isExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const waited = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  const info = await Promise.race([Office.onReady(), waited]);
  return info?.host === Office.HostType.Excel;
}

void start();
