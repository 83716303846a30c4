/** Starts the genuine office.js in Node, connected to a host over the same protocol as in a browser. */
import type { OfficeHost } from "./officeHost";
import { createWindow, runOfficeScript, type OfficeWindow } from "./officeScripts";
import { XdmHost, type XdmOptions } from "./xdm";

export interface NodeOfficeOptions extends Omit<XdmOptions, "send" | "origin"> {
  /** The readable build, or the one that is shipped. Default "debug". */
  readonly build?: "debug" | "minified";
}

export interface NodeOffice {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The page's global object. */
  readonly window: OfficeWindow;
  /** The host's end of the conversation: ribbon commands, custom functions. */
  readonly xdm: XdmHost;
  /**
   * Puts Office, Excel, CustomFunctions and OfficeExtension into this process's globals, for add-in code that expects
   * them there; returns a function that puts back what was there before.
   */
  install(): () => void;
  close(): void;
}

const GLOBALS = ["Office", "Excel", "CustomFunctions", "OfficeExtension"] as const;
const ORIGIN = "https://localhost:3000";

/** @returns after Office.onReady */
export async function loadOffice(host: OfficeHost, options: NodeOfficeOptions = {}): Promise<NodeOffice> {
  const { build = "debug", ...xdmOptions } = options;
  const kind = options.kind ?? { sharedRuntime: false, customFunctions: true };
  const loader = build === "debug" ? "office.debug.js" : "office.js";
  const later = (run: () => void): void => void setTimeout(run, 0);
  const xdm: XdmHost = new XdmHost(host, {
    ...xdmOptions, kind, origin: ORIGIN, send: (text) => later(() => page.deliver(text)),
  });
  const page = createWindow({
    origin: ORIGIN, loader, href: xdm.urlFor(`${ORIGIN}/taskpane.html`),
    parent: { postMessage: (text) => later(() => xdm.receive(text)) },
  });
  runOfficeScript(loader, page.window);
  const globals = page.window as OfficeWindow & Pick<NodeOffice, (typeof GLOBALS)[number]>;
  await globals.Office.onReady();
  return {
    Office: globals.Office, Excel: globals.Excel, CustomFunctions: globals.CustomFunctions,
    OfficeExtension: globals.OfficeExtension, window: page.window, xdm,
    install: () => install(globals),
    close: () => xdm.close(),
  };
}

function install(from: OfficeWindow): () => void {
  const before = GLOBALS.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of GLOBALS) Object.defineProperty(globalThis, name, { value: from[name], configurable: true, writable: true });
  return () => {
    for (const [name, property] of before) {
      if (property) Object.defineProperty(globalThis, name, property);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
