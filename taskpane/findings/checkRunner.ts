/** Runs checks for the pane, one at a time. A quiet one leaves the screen as it is and gives way to everything. */
import type { Language } from "../../src/text/language";
import type { OfficeSettings } from "../../src/settings/officeSettings";
import type { CheckRequest, CheckScope } from "../checkSheets";
import type { Notice, Phase } from "../state";
import type { Store } from "../store";
import { isAnswering } from "./reviewState";
import { isPortError, type PortProblem, type WorkbookPort } from "../workbookPort";

export type QuietOutcome = "done" | "busy" | "cancelled" | "failed" | "not-now";

export interface CheckRunner {
  /** Shows its progress and its failure. Does nothing while another such check runs. */
  check(notice: Notice | null, scope: CheckScope): Promise<void>;
  /** Checks the same sheets again. Its failure changes nothing on the screen. */
  checkQuietly(notice: Notice | null): Promise<QuietOutcome>;
  cancel(): void;
  /** Ends a quiet check that is going on. */
  giveWay(): Promise<void>;
  isRunning(): boolean;
  /** Somebody edited a sheet: what a check that is going on read of it may be out of date. */
  edited(sheet: string): void;
}

interface Run {
  readonly abort: AbortController;
  readonly quiet: boolean;
  readonly ended: Promise<unknown>;
  /** Sheets edited since it began. */
  readonly edited: Set<string>;
}

/** @param list told before and after a check, so that the place in the list is kept */
export function createCheckRunner(
  port: WorkbookPort, store: Store, language: Language, list: { readonly leave: () => void; readonly comeBack: () => void },
): CheckRunner {
  let running: Run | null = null;

  async function runAs<T>(quiet: boolean, work: (signal: AbortSignal, edited: ReadonlySet<string>) => Promise<T>): Promise<T> {
    const abort = new AbortController();
    const edited = new Set<string>();
    const ended = work(abort.signal, edited);
    const run: Run = { abort, quiet, ended, edited };
    running = run;
    try {
      return await ended;
    } finally {
      if (running === run) running = null;
    }
  }

  async function outcomeOf(scope: CheckScope, signal: AbortSignal, shows: boolean) {
    const { request: { edition, month, mappings }, editions, review, settings: { office } } = store.state();
    // Reader and checks are a script of their own, so that the pane shows before they are there.
    const { checkSheets } = await import("../checkSheets");
    return checkSheets(
      port,
      { scope, editions, edition, month, mappings, language, ignored: review.records, ...(await decidedByOffice(office)) },
      shows ? { signal, onStep: (step) => store.dispatch({ type: "working", step }) } : { signal },
    );
  }

  async function loud(notice: Notice | null, scope: CheckScope, signal: AbortSignal, edited: ReadonlySet<string>): Promise<void> {
    const back = store.state().phase;
    list.leave();
    try {
      const outcome = await outcomeOf(scope, signal, true);
      store.dispatch({ type: "checked", outcome, notice, edited: [...edited] });
      list.comeBack();
    } catch (thrown) {
      const { kind, detail } = problemOf(thrown);
      if (kind === "cancelled") store.dispatch({ type: "cancelled", back: restingPhase(back) });
      else store.dispatch({ type: "failed", problem: kind, detail });
    }
  }

  async function quietly(notice: Notice | null, signal: AbortSignal, edited: ReadonlySet<string>): Promise<QuietOutcome> {
    const { phase } = store.state();
    if (phase.kind !== "result") return "not-now";
    try {
      const outcome = await outcomeOf(sameScope(phase.result.sheets), signal, false);
      const now = store.state();
      // Somebody may have asked for something else meanwhile, or have opened a question that a new list would shut.
      if (signal.aborted || now.phase.kind !== "result" || isAnswering(now.review)) return "cancelled";
      list.leave();
      store.dispatch({ type: "checked", outcome, notice: notice ?? (now.phase.stale ? null : now.notice), quiet: true, edited: [...edited] });
      list.comeBack();
      return "done";
    } catch (thrown) {
      const { kind } = problemOf(thrown);
      return kind === "cancelled" || kind === "busy" ? kind : "failed";
    }
  }

  async function giveWay(): Promise<void> {
    while (running?.quiet === true) {
      running.abort.abort();
      await running.ended;
    }
  }

  return {
    async check(notice, scope) {
      await giveWay();
      if (running === null) await runAs(false, (signal, edited) => loud(notice, scope, signal, edited));
    },
    async checkQuietly(notice) {
      await giveWay();
      return running === null ? runAs(true, (signal, edited) => quietly(notice, signal, edited)) : "not-now";
    },
    cancel: () => running?.abort.abort(),
    giveWay,
    isRunning: () => running?.quiet === false,
    edited: (sheet) => void running?.edited.add(sheet),
  };
}

/** The office's list of who is to be assessed and the months it closed, as checks take them. */
async function decidedByOffice(office: OfficeSettings | null): Promise<Pick<CheckRequest, "rosters" | "closed">> {
  if (office === null || office.roster.windows.length + office.roster.staff.length + office.lockedMonths.length === 0) return {};
  const [{ rostersForChecking }, { closedMonthsOf }] = [await import("../../src/register/officeRoster"), await import("../../src/settings/closedMonths")];
  return { rosters: rostersForChecking(office.roster), closed: closedMonthsOf(office) };
}

const sameScope = (sheets: readonly string[]): CheckScope => {
  const [only] = sheets;
  return sheets.length === 1 && only !== undefined ? { sheet: only } : "all";
};

/** Where a cancelled check goes back to. */
const restingPhase = (phase: Phase): Phase =>
  phase.kind === "working" || phase.kind === "failed" || phase.kind === "starting" ? { kind: "ready", sheet: null } : phase;

export function problemOf(thrown: unknown): { readonly kind: PortProblem; readonly detail: string } {
  if (isPortError(thrown)) return { kind: thrown.kind, detail: thrown.detail };
  return { kind: "failed", detail: thrown instanceof Error ? thrown.message : String(thrown) };
}
