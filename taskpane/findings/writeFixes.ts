/** Writes many cells, some at a time, so that one that cannot be written never stops the others and the person can stop between. */
import { withoutOwn } from "../heldCells";
import { isPortError, type CellWrite, type PortProblem, type WorkbookPort } from "../workbookPort";

export type CellChange = CellWrite;

export interface WriteOutcome {
  readonly written: readonly CellChange[];
  readonly failed: readonly FailedChange[];
}

/** "cancelled" for what was left when the person stopped it. */
export interface FailedChange extends CellChange {
  readonly problem: PortProblem;
}

/** After these the workbook would refuse the next cell too. */
const ENDS_ALL: ReadonlySet<PortProblem> = new Set(["busy", "silent", "read-only", "unsupported", "failed"]);

export interface WriteManyOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  /** Texts stay texts, whatever they look like. */
  readonly exactly?: boolean;
  /** Cells in one request; 1 when left out. */
  readonly atOnce?: number;
}

export async function writeChanges(port: WorkbookPort, all: readonly CellChange[], { signal, onProgress, exactly = false, atOnce = 1 }: WriteManyOptions): Promise<WriteOutcome> {
  const changes = withoutOwn(all);
  const written: CellChange[] = [];
  const failed: FailedChange[] = [];
  const closed = new Set<string>();
  let ended: PortProblem | null = null;
  for (let first = 0; first < changes.length; first += atOnce) {
    if (signal.aborted) ended ??= "cancelled";
    const part = changes.slice(first, first + atOnce);
    const known = part.map(({ sheet }) => ended ?? (closed.has(sheet) ? "protected" : null));
    const open = part.filter((_, index) => known[index] === null);
    const outcomes = open.length === 0 ? [] : await attempt(port, open, exactly);
    for (const [index, change] of part.entries()) {
      const problem = known[index] ?? outcomes[open.indexOf(change)] ?? null;
      if (problem === null) written.push(change);
      else failed.push({ ...change, problem });
      if (problem === "protected") closed.add(change.sheet);
      if (problem !== null && ENDS_ALL.has(problem)) ended ??= problem;
    }
    if (open.length > 0) onProgress(Math.min(first + atOnce, changes.length), changes.length);
  }
  return { written, failed };
}

/** For each change why it was not made; null when it was. One cell alone is one step of the user's undo. */
async function attempt(port: WorkbookPort, changes: readonly CellChange[], exactly: boolean): Promise<readonly (PortProblem | null)[]> {
  const [only] = changes;
  try {
    if (changes.length > 1 || only === undefined) return await port.writeCells(changes, { exactly });
    await port.writeCell(only.sheet, only.cell, only.before, only.after, { exactly, ...(only.beside === undefined ? {} : { beside: only.beside }) });
    return [null];
  } catch (thrown) {
    const problem = isPortError(thrown) ? thrown.kind : "failed";
    return changes.map(() => problem);
  }
}

/** What puts everything back, last first. */
export const undoOf = (written: readonly CellChange[]): readonly CellChange[] =>
  [...written].reverse().map(({ before, after, ...place }) => ({ ...place, before: after, after: before }));
