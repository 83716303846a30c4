/** The installed office.js as compiled scripts, and the bare window it is content with (Node only). */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";

/** Global object of one office.js; `window`, `self` and `top` are itself. */
export type OfficeWindow = vm.Context & Record<string, unknown>;

const folder = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
const compiled = new Map<string, vm.Script>();

/**
 * Runs one file of the package in a window. Compiled once a process.
 * @param file path inside the package's dist folder; letter case does not matter, as on the web servers that serve it
 */
export function runOfficeScript(file: string, window: OfficeWindow): void {
  const path = join(folder, file.toLowerCase());
  let script = compiled.get(path);
  if (!script) compiled.set(path, (script = new vm.Script(readFileSync(path, "utf8"), { filename: path })));
  script.runInContext(window);
}

export interface WindowOptions {
  readonly origin: string;
  /** With query and hash. */
  readonly href: string;
  /** File name of the loader script: "office.js" or "office.debug.js". */
  readonly loader: string;
  /** Receives what the add-in posts to its parent; absent for a window without one. */
  readonly parent?: { postMessage(data: string): void };
}

export interface StubWindow {
  readonly window: OfficeWindow;
  /** Delivers a message from the parent. */
  deliver(data: string): void;
}

/**
 * A window with what office.js touches while starting: location, a document that can append scripts, message events.
 * JSON and Promise are the caller's own, so that values and promises handed out compare equal across the two realms;
 * arrays that office.js builds itself (`items`) are not: spread them before comparing strictly.
 */
export function createWindow(options: WindowOptions): StubWindow {
  const listeners: ((event: unknown) => void)[] = [];
  const window: OfficeWindow = vm.createContext({
    console, setTimeout, clearTimeout, clearInterval, URL, performance, Promise, JSON, name: "", history: {},
    setInterval: (callback: () => void, time: number) => setInterval(callback, time).unref(),
    navigator: { userAgent: "node" },
    focus: () => undefined,
    addEventListener: (type: string, listener: (event: unknown) => void) => {
      if (type === "message") listeners.push(listener);
    },
    removeEventListener: () => undefined,
  });
  const { origin, host, hostname, protocol, search, hash } = new URL(options.href);
  Object.assign(window, {
    window, self: window, top: window, parent: options.parent ?? window,
    location: { origin, host, hostname, protocol, search, hash, href: options.href },
    document: createDocument(options, window),
  });
  const deliver = (data: string): void => {
    for (const listener of [...listeners]) listener({ data, origin: options.origin, source: options.parent });
  };
  return { window, deliver };
}

function createDocument(options: WindowOptions, window: OfficeWindow): object {
  const base = `${options.origin}/office-js/`;
  const createElement = (tag: string): object => new ElementStub(tag, options.origin, base, window);
  const head = createElement("head");
  return {
    readyState: "complete", domain: "localhost", URL: options.href, head,
    body: createElement("body"), documentElement: createElement("html"), createElement,
    getElementsByTagName: (tag: string) => (tag === "script" ? [{ src: base + options.loader }] : [head]),
    getElementById: () => null, querySelectorAll: () => [], addEventListener: () => undefined,
  };
}

/** An element as far as office.js uses one: links that it parses addresses with, scripts that load when appended. */
class ElementStub {
  readonly style = {};
  src = "";
  protocol = "";
  hostname = "";
  host = "";
  port = "";
  pathname = "";
  onload: (() => void) | undefined;
  onerror: ((error: unknown) => void) | undefined;

  constructor(readonly tag: string, readonly origin: string, readonly base: string, readonly window: OfficeWindow) {}

  set href(address: string) {
    const { protocol, hostname, host, port, pathname } = new URL(address, this.origin);
    Object.assign(this, { protocol, hostname, host, port, pathname });
  }

  setAttribute(name: string, value: unknown): void {
    Reflect.set(this, name, value);
  }

  appendChild(child: ElementStub): void {
    if (child.tag !== "script" || !child.src.startsWith(this.base)) return;
    setTimeout(() => {
      try {
        runOfficeScript(child.src.slice(this.base.length), this.window);
      } catch (error) {
        child.onerror?.(error);
        return;
      }
      child.onload?.();
    }, 0);
  }
}

/** The Excel namespace alone, without a host; good for reading its classes. */
export function loadExcelLibrary(): Readonly<Record<string, unknown>> {
  const origin = "https://localhost";
  const { window } = createWindow({ origin, href: `${origin}/`, loader: "office.debug.js" });
  const association = { mappings: {}, onchange: () => undefined };
  Object.assign(window, { CustomFunctions: { _association: association, associate: () => undefined } });
  runOfficeScript("excel-web-16.00.debug.js", window);
  const { Excel } = window;
  if (typeof Excel !== "object" || Excel === null) throw new Error("The installed office.js defines no Excel namespace.");
  return Excel as Readonly<Record<string, unknown>>;
}
