/** Looking after ASSESS formulas: finding and entering broken ones again, and a copy with fixed values. Never throws. */
import { impactPaneText } from "../../src/text/impactPane";
import { describeFileProblem } from "../../src/text/files";
import { findingsPaneText } from "../../src/text/findingsPane";
import { XLSX_TYPE } from "../batch/saveFile";
import { problemOf } from "../findings/checkRunner";
import { writeChanges } from "../findings/writeFixes";
import { lastPartOf } from "../batch/fileItem";
import { isPortError } from "../workbookPort";
import { formulaCareOf } from "./formulaCare";
import type { ImpactParts } from "./impactController";

export interface CareActions {
  /** Reads all sheets and looks for ASSESS formulas. */
  look(): Promise<void>;
  /** Enters the broken ones again. */
  repair(): Promise<void>;
  /** A copy of the workbook in which ASSESS formulas are values. */
  freeze(): Promise<void>;
  /** The same of a file of 收件. */
  freezeFile(id: number): Promise<void>;
}

export function createCare({ port, store, own, language, give }: Pick<ImpactParts, "port" | "store" | "own" | "language" | "give">): CareActions {
  const text = impactPaneText(language).care;

  /** One piece of work at a time; its failure is said. */
  async function caring(work: () => Promise<void>, failed: (detail: string) => string): Promise<void> {
    if (own.state().caring) return;
    own.set({ caring: true, said: null });
    try {
      await work();
    } catch (thrown) {
      const { kind, detail } = problemOf(thrown);
      const reasons: Readonly<Record<string, string>> = findingsPaneText(language).batch.reasons;
      own.set({ said: { tone: "error", sentence: failed(reasons[kind] ?? detail) } });
    } finally {
      own.set({ caring: false });
    }
  }

  async function read() {
    const names = (await port.sheets()).map(({ name }) => name);
    const care = formulaCareOf({ sheets: await port.read(names), date1904: await port.dates1904() });
    own.set({ care });
    return care;
  }

  async function freezeBytes(name: string, bytes: Uint8Array): Promise<void> {
    const { freezeFormulas } = await import("../../src/xlsx/freezing/freezeFormulas");
    const copy = freezeFormulas(bytes);
    if ("problem" in copy) return own.set({ said: { tone: "error", sentence: text.freezeFailed(describeFileProblem(copy.problem, language)) } });
    if (copy.frozen.length === 0) return own.set({ said: { tone: "info", sentence: text.nothingToFreeze } });
    // A workbook with macros opens only under its own extension.
    const file = text.copyName(name.replace(/\.xls[xm]$/iu, "")).replace(/xlsx$/u, /\.xlsm$/iu.test(name) ? "xlsm" : "xlsx");
    give(file, copy.bytes, XLSX_TYPE);
    own.set({ said: { tone: copy.kept.length === 0 ? "success" : "warning", sentence: text.frozen({ name: file, count: copy.frozen.length, kept: copy.kept.length }) } });
  }

  return {
    look: () => caring(async () => void (await read()), impactPaneText(language).setup.failed),
    repair: () => caring(async () => {
      const repairs = own.state().care?.repairs ?? [];
      const { written, failed } = await writeChanges(port, repairs.map(({ sheet, cell, before, formula }) => ({ sheet, cell, before, after: formula })),
        { signal: new AbortController().signal, onProgress: () => undefined, atOnce: 100 });
      const left = (await read()).repairs.length;
      const done = failed.length === 0 ? text.repaired(written.length) : text.repairedSome(written.length, failed.length);
      own.set({ said: { tone: failed.length + left === 0 ? "success" : "warning", sentence: left === 0 ? done : `${done} ${text.stillUnknown(left)}` } });
    }, impactPaneText(language).setup.failed),
    freeze: () => caring(async () => {
      let bytes: Uint8Array;
      try {
        bytes = await port.bookBytes();
      } catch (thrown) {
        if (!isPortError(thrown) || thrown.kind !== "unsupported") throw thrown;
        return own.set({ said: { tone: "warning", sentence: text.freezeUnsupported } });
      }
      await freezeBytes((await port.bookName()) ?? "ASSESS", bytes);
    }, text.freezeFailed),
    freezeFile: (id) => caring(async () => {
      const item = store.state().batch.items.find((one) => one.id === id);
      if (item?.source) await freezeBytes(lastPartOf(item.name), new Uint8Array(await item.source.arrayBuffer()));
    }, text.freezeFailed),
  };
}
