/** In the page: a host that calls the add-in's functions in a frame of their own, as Excel does, and times it. Bundled by functions.bench.ts. */
import type { HostMetadata } from "../../../workbench/host/hostMetadata";
import { MemoryBackend } from "../../../workbench/host/memoryBackend";
import { OfficeHost } from "../../../workbench/host/officeHost";
import { XdmHost } from "../../../workbench/host/xdm";

export interface FunctionHost {
  /** Opens the functions' page; resolves when they can be called. */
  open(): Promise<void>;
  /**
   * Calls a function once for each list of arguments, all in one turn, as for a column of cells.
   * @returns milliseconds from the first call to the last answer, and the answers
   */
  call(id: string, argumentsOf: readonly (readonly unknown[])[]): Promise<{ readonly time: number; readonly values: readonly unknown[] }>;
}

declare global {
  interface Window {
    functionHost?: FunctionHost;
  }
}

let host: XdmHost | undefined;

window.functionHost = {
  open: async () => {
    const metadata = (await (await fetch("/office-metadata.json")).json()) as HostMetadata;
    localStorage.setItem(`OfficeJSTrustKeyV2_${location.protocol.replace(":", "")}_${location.hostname}`, JSON.stringify({ Result: 1 }));
    const frame = document.createElement("iframe");
    frame.name = "functions";
    const xdm = new XdmHost(new OfficeHost(new MemoryBackend([{ name: "表" }]), metadata), {
      origin: location.origin, kind: { sharedRuntime: false, customFunctions: true },
      send: (text) => frame.contentWindow?.postMessage(text, location.origin),
    });
    addEventListener("message", (event) => {
      if (event.source === frame.contentWindow && event.origin === location.origin) xdm.receive(event.data);
    });
    frame.src = xdm.urlFor("/functions.html");
    document.body.append(frame);
    host = xdm;
    await xdm.functionsReady();
  },
  call: async (id, argumentsOf) => {
    const open = host;
    if (!open) throw new RangeError("not open yet");
    const start = performance.now();
    const results = await Promise.all(argumentsOf.map((args, index) => open.invokeFunction({ id, args, address: `表!A${index + 1}` })));
    return { time: performance.now() - start, values: results.map((result) => (result.ok ? result.value : result.message)) };
  },
};
