/**
 * One genuine office.js for many workbooks, each with a host of its own that can be made to fail; time passes only when an answer fails to come.
 */
import { usePatience } from "../../taskpane/excel/patience";
import { createExcelPort } from "../../taskpane/excel/excelPort";
import type { Clock } from "../../taskpane/findings/liveCheck";
import type { WorkbookPort } from "../../taskpane/workbookPort";
import { MemoryBackend, type Evaluate, type SheetParts } from "../../workbench/host/memoryBackend";
import { generateMetadata } from "../../workbench/host/metadata";
import { loadOffice, type NodeOfficeOptions } from "../../workbench/host/nodeLoader";
import { OfficeHost, type Connection, type ConnectionListener } from "../../workbench/host/officeHost";
import type { RequirementSets } from "../../workbench/host/hostMetadata";

/** A minute is over at once when a request was swallowed; shorter waits take no time. */
export class StoppedClock implements Clock {
  readonly #waiting = new Set<() => void>();

  later(milliseconds: number, call: () => void): () => void {
    if (milliseconds < 60_000) {
      const timer = setTimeout(call, 0);
      return () => clearTimeout(timer);
    }
    this.#waiting.add(call);
    return () => void this.#waiting.delete(call);
  }

  /** A minute later. */
  pass(): void {
    for (const call of [...this.#waiting]) {
      this.#waiting.delete(call);
      call();
    }
  }

  now(): number {
    return 0;
  }

  today(): string {
    return "2026-06-20";
  }
}

export interface FaultyBook {
  readonly grid: MemoryBackend;
  readonly host: OfficeHost;
  readonly port: WorkbookPort;
  readonly clock: StoppedClock;
  /** Requests answered, failed or swallowed so far, those of clearing up left out. */
  requests(): number;
  idOf(sheet: string): string;
}

export interface FaultyExcel {
  open(sheets: readonly SheetParts[], evaluate?: Evaluate): FaultyBook;
  close(): void;
}

let metadata: ReturnType<typeof generateMetadata> | undefined;

/** Puts Excel into this process's globals until it is closed. */
export async function startFaultyExcel(options: NodeOfficeOptions = {}): Promise<FaultyExcel> {
  metadata ??= generateMetadata();
  const known = metadata;
  const clock = new StoppedClock();
  let host = new OfficeHost(new MemoryBackend([{ name: "表" }]), known);
  let asked: { readonly listener: ConnectionListener; readonly requirements: RequirementSets } | undefined;
  let connection: Connection | undefined;
  let requests = 0;
  const answer = async (request: string): Promise<string | undefined> => {
    if (!request.includes("_RemoveReference")) requests++;
    const given = await connection?.answer(request);
    // After the page has gone on to wait for it.
    if (given === undefined) setTimeout(() => clock.pass(), 0);
    return given;
  };
  const connect = (listener: ConnectionListener, requirements: RequirementSets = {}): Connection => {
    asked = { listener, requirements };
    connection = host.connect(listener, requirements);
    return { answer, references: 0, close: () => connection?.close() };
  };
  const switched = new Proxy(host, { get: (_, key) => (key === "connect" ? connect : (Reflect.get(host, key) as unknown)) });
  const office = await loadOffice(switched, { kind: { sharedRuntime: false, customFunctions: false }, ...options });
  const restore = office.install();
  const patience = usePatience({ milliseconds: 60_000, clock });
  return {
    open(sheets, evaluate) {
      connection?.close();
      const grid = new MemoryBackend(sheets, evaluate);
      host = new OfficeHost(grid, known);
      if (asked) connection = host.connect(asked.listener, asked.requirements);
      requests = 0;
      return { grid, host, port: createExcelPort(), clock, requests: () => requests, idOf: (name) => grid.sheets().find((sheet) => sheet.name === name)?.id ?? "" };
    },
    close() {
      patience();
      restore();
      office.close();
    },
  };
}
