/** The add-in on one workbook: its pages in frames, each running the unmodified office.js against the host. */
import type { Language } from "../../src/text/language";
import type { HostMetadata } from "../host/hostMetadata";
import type { Faults } from "../host/faults";
import { OfficeHost } from "../host/officeHost";
import { XdmHost, type PageKind } from "../host/xdm";
import { chartsOn, type ListedChart } from "../host/chartList";
import { element } from "./element";
import type { FunctionCall, FunctionOutcome, FunctionRuntime } from "./functionBridge";
import type { AddInManifest } from "./manifest";
import type { UniverBackend } from "./univerBackend";

export interface AddIn {
  readonly functions: FunctionRuntime;
  /** What Excel does on bad days. */
  readonly faults: Faults;
  /**
   * Presses a ribbon button's command in the commands page, without the pane.
   * @returns whether the add-in reported its end in time
   */
  runCommand(name: string, controlId: string): Promise<boolean>;
  /** Brings the pane of this address to the front; it starts when it is first shown, and keeps its state behind another. */
  showPane(address: string): void;
  /** Charts on a sheet, by its id. */
  charts(sheet: string): readonly ListedChart[];
  close(): void;
}

export interface AddInOptions {
  readonly backend: UniverBackend;
  readonly metadata: HostMetadata;
  readonly manifest: AddInManifest;
  readonly language: Language;
  readonly paneHolder: HTMLElement;
  /** The frame's title, for screen readers. */
  readonly paneTitle: string;
  /** What a cell says whose function got no answer. */
  readonly functionsMissing: string;
}

const NO_ANSWER_AFTER = 15_000;
/** A check of a large sheet may take its time. */
const COMMAND_LIMIT = 60_000;

const PLAIN: PageKind = { sharedRuntime: false, customFunctions: false };
const FUNCTIONS: PageKind = { sharedRuntime: false, customFunctions: true };

export function startAddIn(options: AddInOptions): AddIn {
  trustThisOrigin();
  const { manifest, paneHolder } = options;
  const host = new OfficeHost(options.backend, options.metadata);
  const unseen = { class: "unseen", "aria-hidden": "true", tabindex: "-1" };
  const openPane = (address: string, id: string): Frame => openFrame(host, options, address, PLAIN, paneHolder, { id, title: options.paneTitle });
  const panes = new Map([[manifest.pages.pane, openPane(manifest.pages.pane, "pane-frame")]]);
  const functions = openFrame(host, options, manifest.pages.functions, FUNCTIONS, document.body, { ...unseen, title: "functions" });
  const commands = openFrame(host, options, manifest.pages.commands, PLAIN, document.body, { ...unseen, title: "commands" });
  return {
    functions: { call: (calls) => callFunctions(functions.xdm, calls, options.functionsMissing) },
    runCommand: (name, controlId) =>
      commands.xdm.runCommand(name, controlId, COMMAND_LIMIT).then(
        () => true,
        () => false,
      ),
    showPane: (address) => {
      if (!panes.has(address)) panes.set(address, openPane(address, `pane-frame-${panes.size + 1}`));
      for (const [shown, { element: frame }] of panes) frame.hidden = shown !== address;
    },
    faults: host.faults,
    charts: (sheet) => chartsOn(host.model, sheet),
    close: () => [...panes.values(), functions, commands].forEach((frame) => frame.close()),
  };
}

/**
 * office.js asks whether the page around it may be trusted, and over plain http remembers the visitor's answer here.
 * The page around it is this one, on the visitor's own computer.
 */
function trustThisOrigin(): void {
  const scheme = location.protocol.replace(":", "");
  localStorage.setItem(`OfficeJSTrustKeyV2_${scheme}_${location.hostname}`, JSON.stringify({ Result: 1 }));
}

interface Frame {
  readonly element: HTMLIFrameElement;
  readonly xdm: XdmHost;
  close(): void;
}

function openFrame(
  host: OfficeHost,
  { language }: AddInOptions,
  page: string,
  kind: PageKind,
  holder: HTMLElement,
  attributes: Readonly<Record<string, string>>,
): Frame {
  const frame = element("iframe", attributes);
  const xdm = new XdmHost(host, {
    origin: location.origin, locale: language, kind,
    send: (text) => frame.contentWindow?.postMessage(text, location.origin),
  });
  const receive = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow && event.origin === location.origin) xdm.receive(event.data);
  };
  addEventListener("message", receive);
  frame.src = xdm.urlFor(page);
  holder.append(frame);
  return {
    element: frame,
    xdm,
    close: () => {
      removeEventListener("message", receive);
      frame.remove();
      xdm.close();
    },
  };
}

async function callFunctions(xdm: XdmHost, calls: readonly FunctionCall[], missing: string): Promise<FunctionOutcome[]> {
  await inTime(xdm.functionsReady(), missing);
  const results = await inTime(Promise.all(calls.map((call) => xdm.invokeFunction(call))), missing);
  return results.map((result) => (result.ok ? { value: result.value } : { error: result.error, message: result.message }));
}

function inTime<T>(work: Promise<T>, otherwise: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(otherwise)), NO_ANSWER_AFTER);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
