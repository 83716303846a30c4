/** Start of the task pane. */
import "./colors.css";
import "./pane.css";
import "./files.css";
import "./draft.css";
import { saveFile, XLSX_TYPE } from "./batch/saveFile";
import { startWorker, workersAtOnce } from "./batch/startWorker";
import { createController } from "./controller";
import { createDraftController } from "./draft/draftController";
import { workInWorker } from "./draft/workInWorker";
import { createExcelPort } from "./excel/excelPort";
import { createLedgerPort } from "./excel/ledgerRows";
import { systemClock } from "./findings/liveCheck";
import { laterParts } from "./laterParts";
import { LANGUAGES, type Language } from "../src/text/language";
import { createFilesPort } from "./files/filesPort";
import { browserSettings } from "./files/settingsStore";
import { displayLocale, hostLanguage } from "./hostLanguage";
import { paneText } from "../src/text/pane";
import { createStore } from "./store";
import { createTour } from "./tour/tour";
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
  const language = wishedLanguage() ?? hostLanguage(location.search, displayLocale());
  const text = paneText(language);
  document.documentElement.lang = language;
  const followTheme = (): void => applyTheme(themeNow(location.search));
  followTheme();
  onThemeChange(followTheme);
  document.title = text.title;
  const store = createStore();
  const port = inExcel ? createExcelPort(() => store.state().settings.office?.markColours ?? {}) : createFilesPort(null, { sheets: [], date1904: false }, browserSettings(), giveWorkbook);
  const controller = createController(port, store, language, (name, bytes, type) => saveFile(name, new Uint8Array(bytes), type), systemClock, reopenIn);
  const readers = { start: startWorker, workers: workersAtOnce(navigator.hardwareConcurrency), patienceMs: WORKER_PATIENCE_MS };
  const around: Surroundings = {
    text, language, controller,
    draft: createDraftController(store, language, { work: workInWorker, saver: controller.library }),
    ...laterParts(() => around, { port, store, language, ledger: inExcel ? createLedgerPort() : null }),
    summary: async () => (await import("./view/summary/summaryTab")).summaryTab(around, { port, store, save: (name, bytes, type) => saveFile(name, new Uint8Array(bytes), type) }),
    impact: async () => {
      const [{ createImpactTab }, { default: { version } }] = await Promise.all([import("./view/impact/impactTab"), import("../package.json")]);
      return createImpactTab(around, { port, store, today: systemClock.today, give: (name, bytes, type) => saveFile(name, new Uint8Array(bytes), type), paneVersion: version, readers });
    },
    ...(inExcel ? { tour: createTour(browserSettings(), async (back) => (await import("./view/tour/tourCard")).showTour(language, back)) } : {}),
    files: async () => {
      const { createFilesTab } = await import("./view/files/filesTab");
      return createFilesTab(around, store, { ...readers, save: saveFile });
    },
  };
  if (inExcel && new URLSearchParams(location.search).get("open") === "functions") {
    await openHelper(host, around);
    return;
  }
  mountPane(host, store, around);
  // A fault of ours becomes a sentence with a way on, not a line in a console nobody reads.
  window.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    store.dispatch({ type: "failed", problem: "failed", detail: String(event.reason) });
  });
  await (inExcel ? controller.start() : controller.startOutside());
}

/** The ribbon's 插入函数: the helper is the whole pane. */
async function openHelper(host: HTMLElement, around: Surroundings): Promise<void> {
  const { mountAlone } = await import("./view/functionHelp/mountAlone");
  await mountAlone(host, around);
}

/** The language that was chosen goes before the address's and Excel's. */
function wishedLanguage(): Language | null {
  const wish = new URLSearchParams(location.search).get("language");
  return LANGUAGES.find((language) => language === wish) ?? null;
}

function reopenIn(language: Language | null): void {
  const address = new URL(location.href);
  if (language === null) address.searchParams.delete("language");
  else address.searchParams.set("language", language);
  location.replace(address);
}

const giveWorkbook = (name: string, bytes: Uint8Array): void => saveFile(name, new Uint8Array(bytes), XLSX_TYPE);

async function isExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const waited = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  const info = await Promise.race([Office.onReady(), waited]);
  return info?.host === Office.HostType.Excel;
}

void start();
