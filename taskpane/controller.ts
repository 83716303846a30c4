/** What happens when the user acts: asks the workbook, then tells the store. Never throws. */
import type { Month } from "../src/month";
import type { Language } from "../src/text/language";
import type { CheckScope, ListedFinding } from "./checkSheets";
import { CATALOGUE_SETTING, CHOICES_SETTING, withChoice } from "./choices";
import { LAST_CHECK_SETTING, readSummary, type CheckSummary } from "./lastCheck";
import { MAPPINGS_SETTING, withMapping, withoutMapping, type StoredMapping } from "./mapping/storedMapping";
import { editionsWith, readRemembered } from "./remembered";
import type { Notice, Phase, ReadingView, Tab } from "./state";
import type { Store } from "./store";
import { PortError, type PortProblem, type WorkbookPort } from "./workbookPort";

export interface PaneController {
  /** Connects to the workbook: remembered choices, the sheet in front, edits from now on. */
  start(): Promise<void>;
  /** Outside Excel: remembered choices, and files instead of a workbook. */
  startOutside(): Promise<void>;
  check(): Promise<void>;
  /** After a failure: connects first when that is what failed. */
  retry(): Promise<void>;
  /** Checks what the ribbon command checked. */
  showLastCheck(summary: CheckSummary): Promise<void>;
  cancel(): void;
  clearMarks(): Promise<void>;
  goTo(sheet: string, cell: string): Promise<void>;
  /** Writes the fix of a finding and checks again. */
  applyFix(finding: ListedFinding): Promise<void>;
  select(index: number): void;
  /** Goes to the first cell of a finding. */
  openFinding(index: number): Promise<void>;
  /** Selects the next (1) or previous (−1) finding and goes to its cell. */
  step(by: 1 | -1): Promise<void>;
  showTab(tab: Tab): void;
  chooseScope(scope: "active" | "all"): void;
  /** Null: find it automatically. Checks again when there was a check. */
  chooseEdition(edition: string | null): Promise<void>;
  chooseMonth(month: Month | null): Promise<void>;
  chooseOption(edition: string, choice: string, option: string): Promise<void>;
  /** Shows how columns were understood. */
  showReading(reading: ReadingView): void;
  closeReading(): void;
  /** Remembers how columns are to be understood, and checks the workbook again when it is its table. */
  useMapping(mapping: StoredMapping): Promise<void>;
  removeMapping(fingerprint: string): Promise<void>;
}

export function createController(port: WorkbookPort, store: Store, language: Language): PaneController {
  let running: AbortController | null = null;

  async function check(notice: Notice | null = null, scope: CheckScope = store.state().request.scope): Promise<void> {
    if (running !== null) return;
    running = new AbortController();
    const { signal } = running;
    const back = store.state().phase;
    const { request: { edition, month, mappings }, editions } = store.state();
    try {
      // Reader and checks are a script of their own, so that the pane shows before they are there.
      const { checkSheets } = await import("./checkSheets");
      const outcome = await checkSheets(
        port,
        { scope, editions, edition, month, mappings, language },
        { signal, onStep: (step) => store.dispatch({ type: "working", step }) },
      );
      store.dispatch({ type: "checked", outcome, notice });
    } catch (thrown) {
      const { kind, detail } = problemOf(thrown);
      if (kind === "cancelled") store.dispatch({ type: "cancelled", back: restingPhase(back) });
      else store.dispatch({ type: "failed", problem: kind, detail });
    } finally {
      running = null;
    }
  }

  /** Runs an action that leaves the result where it is; its failure becomes a notice. */
  async function beside(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (thrown) {
      const { kind, detail } = problemOf(thrown);
      store.dispatch({ type: "notice", notice: { kind: "problem", problem: kind, detail } });
    }
  }

  /** Checks again what was checked before; a pane that never checked waits for the button. */
  async function checkAgain(notice: Notice | null): Promise<void> {
    const { kind } = store.state().phase;
    if (kind === "result" || kind === "blocked") await check(notice);
    else store.dispatch({ type: "notice", notice });
  }

  async function openFinding(index: number): Promise<void> {
    const { phase } = store.state();
    const finding = phase.kind === "result" ? phase.result.findings[index] : undefined;
    if (finding?.cells[0] !== undefined) await goTo(finding.sheet, finding.cells[0]);
  }

  async function goTo(sheet: string, cell: string): Promise<void> {
    await beside(async () => {
      await port.goTo(sheet, cell);
      store.dispatch({ type: "notice", notice: { kind: "went-to", place: `${sheet}!${cell}` } });
    });
  }

  /** A choice that cannot be kept holds for this sitting: that is said, and is no reason to refuse it. */
  async function remember(key: string, value: unknown): Promise<Notice | null> {
    try {
      await port.writeSetting(key, value);
      return null;
    } catch {
      return { kind: "choices-forgotten" };
    }
  }

  async function keepMappings(mappings: readonly StoredMapping[]): Promise<Notice | null> {
    store.dispatch({ type: "mappings", mappings });
    return (await remember(MAPPINGS_SETTING, mappings)) === null ? null : { kind: "mapping-forgotten" };
  }

  async function start(): Promise<void> {
    try {
      const opened = await readOpening(port);
      store.dispatch({ type: "opened", ...opened });
    } catch (thrown) {
      const { kind, detail } = problemOf(thrown);
      store.dispatch({ type: "failed", problem: kind, detail });
      return;
    }
    // A workbook that cannot tell of edits is checked all the same.
    await port.onEdited(({ sheet }) => store.dispatch({ type: "edited", sheet })).catch(() => undefined);
  }

  async function startOutside(): Promise<void> {
    try {
      store.dispatch({ type: "outside", ...(await readRemembered(port)) });
    } catch (thrown) {
      const { kind, detail } = problemOf(thrown);
      store.dispatch({ type: "failed", problem: kind, detail });
    }
  }

  return {
    startOutside,
    check: () => check(),
    goTo,
    start,
    retry: () => (store.state().editions.length === 0 ? start() : check()),
    async showLastCheck({ sheets }: CheckSummary) {
      const [sheet] = sheets;
      if (sheet !== undefined) await check(null, { sheet });
    },
    cancel: () => running?.abort(),
    clearMarks: () =>
      beside(async () => {
        const { cleared, withheld } = await port.clearMarks();
        store.dispatch({ type: "marks-cleared", cells: cleared, withheld });
      }),
    applyFix: (finding: ListedFinding) =>
      beside(async () => {
        const { fix, before, sheet } = finding;
        if (fix === null || running !== null) return;
        await port.writeCell(sheet, fix.cell, before, fix.value);
        await check({ kind: "written", cell: fix.cell, before, after: fix.value });
      }),
    openFinding,
    select: (index: number) => store.dispatch({ type: "select", index }),
    async step(by: 1 | -1) {
      const { phase } = store.state();
      if (phase.kind !== "result") return;
      store.dispatch({ type: "select", index: phase.selected + by });
      const after = store.state().phase;
      if (after.kind === "result") await openFinding(after.selected);
    },
    showTab: (tab: Tab) => store.dispatch({ type: "tab", tab }),
    chooseScope: (scope: "active" | "all") => store.dispatch({ type: "scope", scope }),
    async chooseEdition(edition: string | null) {
      store.dispatch({ type: "edition", edition });
      await checkAgain(await remember(CATALOGUE_SETTING, edition ?? ""));
    },
    async chooseMonth(month: Month | null) {
      store.dispatch({ type: "month", month });
      await checkAgain(null);
    },
    async chooseOption(edition: string, choice: string, option: string) {
      const choices = withChoice(store.state().request.choices, edition, choice, option);
      store.dispatch({ type: "choices", choices, editions: await editionsWith(choices) });
      await checkAgain(await remember(CHOICES_SETTING, choices));
    },
    showReading: (reading) => store.dispatch({ type: "reading", reading }),
    closeReading: () => store.dispatch({ type: "reading", reading: null }),
    async useMapping(mapping) {
      const ofWorkbook = store.state().reading?.of === "workbook";
      const forgotten = await keepMappings(withMapping(store.state().request.mappings, mapping));
      if (ofWorkbook) await checkAgain(forgotten);
      else store.dispatch({ type: "notice", notice: forgotten });
    },
    async removeMapping(fingerprint) {
      const forgotten = await keepMappings(withoutMapping(store.state().request.mappings, fingerprint));
      await checkAgain(forgotten ?? { kind: "mapping-removed" });
    },
  };
}

async function readOpening(port: WorkbookPort) {
  const sheets = await port.sheets();
  return {
    ...(await readRemembered(port)),
    sheet: sheets.find((sheet) => sheet.active)?.name ?? null,
    lastCheck: readSummary(await port.readSetting(LAST_CHECK_SETTING)),
  };
}

/** Where a cancelled check goes back to. */
const restingPhase = (phase: Phase): Phase =>
  phase.kind === "working" || phase.kind === "failed" || phase.kind === "starting" ? { kind: "ready", sheet: null } : phase;

function problemOf(thrown: unknown): { readonly kind: PortProblem; readonly detail: string } {
  if (thrown instanceof PortError) return { kind: thrown.kind, detail: thrown.detail };
  return { kind: "failed", detail: thrown instanceof Error ? thrown.message : String(thrown) };
}
