/** The workbench: a grid, the add-in beside it, and files in and out. */
import type { IWorkbookData } from "@univerjs/core";
import { cellAddress } from "../../src/sheet/grid";
import { languageOf, type Language } from "../../src/text/language";
import { workbenchTextIn } from "../../src/text/workbench";
import { Calculation } from "./calculation";
import { createUniver, emptyWorkbook } from "./createUniver";
import type { HostMetadata } from "../host/hostMetadata";
import type { FunctionsMetadata } from "./functionMetadata";
import { makeHandle } from "./handle";
import { readManifest, type RibbonButton } from "./manifest";
import { showBook, type BookSurroundings, type OpenBook } from "./openBook";
import { saveFile } from "./saveFile";
import { buildShell } from "./shell";
import { openWorkbook, OpenError, LARGEST_MEGABYTES } from "./xlsx/openWorkbook";
import "./page.css";

const language: Language = languageOf(new URLSearchParams(location.search).get("lang") ?? navigator.language);
const text = workbenchTextIn(language);
document.documentElement.lang = language;

/** The host tells of no chart that is made. */
const CHARTS_EVERY_MS = 1_000;

async function start(): Promise<void> {
  const manifest = readManifest(await textAt("manifest.xml"), language);
  const metadata = JSON.parse(await textAt(manifest.pages.metadata)) as FunctionsMetadata;
  const officeMetadata = JSON.parse(await textAt("office-metadata.json")) as HostMetadata;
  const samples = JSON.parse(await textAt("samples/index.json")) as readonly string[];

  let open: OpenBook | undefined;
  const shell = buildShell(text, manifest, {
    open: (file) => void openFile(file.name, () => file.arrayBuffer()),
    download: () => void download(),
    sample: (name) => void openSample(name),
    press: (button) => void press(button),
    closePane: () => {
      shell.showPane(null);
      shell.say(text.status.paneHidden);
    },
  });
  shell.showSamples(samples);
  shell.say(text.status.starting);
  const grid = createUniver(shell.gridId, language);
  const calculation = new Calculation(grid);
  const around: BookSurroundings = {
    grid, calculation, manifest, metadata, officeMetadata, language, text, paneHolder: shell.paneHolder,
  };

  async function show(data: Partial<IWorkbookData>, name: string): Promise<void> {
    open = showBook(around, data, name, open);
    if (shell.shownPane !== null) open.addIn.showPane(shell.shownPane);
    shell.showBook(name);
    const opened = open;
    opened.backend.listen((event) => {
      if (event.type === "selected") tellError(opened, event.sheet, event.box.row, event.box.column);
    });
    await calculation.settle();
  }

  /** An add-in makes charts after it has brought the sheet to the front, so the list is made anew a moment later. */
  setInterval(() => {
    const sheet = open?.backend.activeSheet();
    const charts = open === undefined || sheet === undefined ? [] : open.addIn.charts(sheet);
    shell.showCharts(charts.length === 0 ? "" : text.page.charts(charts.map(({ title, name, place }) => ({ title: title || name, place }))));
  }, CHARTS_EVERY_MS);

  function tellError({ functions }: OpenBook, sheet: string, row: number, column: number): void {
    const found = functions.messageAt(sheet, row, column);
    if (found) shell.say(text.status.functionError(cellAddress(row + 1, column + 1), found.error, found.message));
  }

  async function openFile(name: string, bytes: () => Promise<ArrayBuffer>, isSample = false): Promise<void> {
    shell.say(text.status.opening(name));
    try {
      const data = await openWorkbook(new Uint8Array(await bytes()), name);
      await show(data, name);
      shell.chooseSample(isSample ? name : undefined);
      shell.say(text.status.openedWithFunctions(name, open?.backend.sheets().length ?? 0, open?.functionCount ?? 0));
    } catch (error) {
      shell.say(whyNotOpened(name, error));
    }
  }

  async function openSample(name: string): Promise<void> {
    await openFile(name, async () => (await fetchOk(`samples/${encodeURIComponent(name)}`)).arrayBuffer(), true);
  }

  async function download(): Promise<void> {
    if (!open) return;
    try {
      shell.say(text.status.downloaded(await saveFile(grid, open.book, open.name)));
    } catch (error) {
      shell.say(text.status.downloadFailed(reasonOf(error)));
    }
  }

  /** The pane that is in front is put away, another is brought there. */
  function togglePane(address: string): void {
    const show = shell.shownPane !== address;
    if (show) open?.addIn.showPane(address);
    shell.showPane(show ? address : null);
    shell.say(show ? text.status.paneShown : text.status.paneHidden);
  }

  async function press(button: RibbonButton): Promise<void> {
    if (button.pane !== undefined) return togglePane(button.pane);
    if (button.command === undefined) return;
    if (!open) return;
    shell.say(text.status.commandRunning(button.label));
    const done = await open.addIn.runCommand(button.command, button.id);
    shell.say(done ? text.status.commandDone(button.label) : text.status.commandFailed(button.label));
  }

  const ready = (async () => {
    const [first] = samples;
    if (first) await openSample(first);
    if (open) return;
    await show(emptyWorkbook("Book1", "Sheet1"), "Book1");
    if (!first) shell.say(text.status.noSample);
  })();
  window.workbench = makeHandle({ ready, grid, calculation, current: () => open });
  await ready;
}

function whyNotOpened(name: string, error: unknown): string {
  const { status } = text;
  if (!(error instanceof OpenError)) return status.unreadable(name, reasonOf(error));
  if (error.kind === "not-xlsx") return status.notXlsx(name);
  if (error.kind === "encrypted") return status.encrypted(name);
  return error.kind === "too-large" ? status.tooLarge(name, LARGEST_MEGABYTES) : status.unreadable(name, error.detail);
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function fetchOk(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

const textAt = async (address: string): Promise<string> => (await fetchOk(address)).text();

start().catch((error: unknown) => {
  const sentence = document.createElement("p");
  sentence.setAttribute("role", "alert");
  sentence.textContent = `${text.status.addInMissing} (${reasonOf(error)})`;
  document.body.append(sentence);
});
