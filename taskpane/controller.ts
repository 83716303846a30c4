/** What happens when the user acts: asks the workbook, then tells the store. Never throws. */
import type { Month } from "../src/month";
import type { Language } from "../src/text/language";
import type { CheckScope, ListedFinding } from "./checkSheets";
import { createCheckRunner, problemOf } from "./findings/checkRunner";
import { createLiveCheck, systemClock, type Clock } from "./findings/liveCheck";
import { selectable } from "./findings/reduceResult";
import { createReviewController, type ReviewController } from "./findings/reviewController";
import { createLibraryController, type LibraryController } from "./library/libraryController";
import { CATALOGUE_SETTING, withChoice } from "./choices";
import { createKeptPicks } from "./keptPicks";
import { LAST_CHECK_SETTING, readSummary, type CheckSummary } from "./lastCheck";
import { withMapping, withoutMapping, type StoredMapping } from "./mapping/storedMapping";
import { libraryText } from "../src/text/library";
import { editionsWith, readRemembered, type Remembered } from "./remembered";
import { createSettingsController, type SettingsController } from "./settings/settingsController";
import type { ChoicesByEdition, Notice, ReadingView, RequestScope, Screen, Tab } from "./state";
import type { Store } from "./store";
import type { WorkbookPort } from "./workbookPort";

export interface PaneController {
  /** The list of findings: looked at, mended, ignored. */
  readonly review: ReviewController;
  /** The library of rules. */
  readonly library: LibraryController;
  /** What the office decided: roster, colours, language, closed months. */
  readonly settings: SettingsController;
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
  /** Covers the tabs, or uncovers them. */
  showScreen(screen: Screen): void;
  chooseScope(scope: RequestScope): void;
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

/** Gives the person a file. */
export type GiveFile = (name: string, bytes: Uint8Array, type: string) => void;

/**
 * @param give takes what is saved as a file
 * @param clock tells when a pause is over, and today's date
 * @param reopen opens the pane again in another language
 */
export function createController(port: WorkbookPort, store: Store, language: Language, give: GiveFile = () => undefined, clock: Clock = systemClock,
  reopen: (language: Language | null) => void = () => undefined,
): PaneController {
  const runner = createCheckRunner(port, store, language, { leave: () => review.leave(), comeBack: () => review.comeBack() });
  const live = createLiveCheck(store, clock, async () => {
    if (library.isOwing()) await library.settle();
    return runner.checkQuietly(null);
  });
  const picks = createKeptPicks(port);
  const review = createReviewController({ port, store, language, runner, live, clock });
  const settings = createSettingsController({ port, store, language, review, reopen, checkAgain: () => runner.checkQuietly(null) });
  const library = createLibraryController({ port, store, language, give, choose: (edition) => chooseEdition(edition) });

  async function check(notice: Notice | null = null, scope?: CheckScope): Promise<void> {
    live.stop();
    // Rules that were edited a moment ago are read before anything is checked by them.
    if (library.isOwing()) await library.settle();
    await settings.open();
    try {
      await runner.check(notice, scope ?? (await review.scope()));
      const { phase } = store.state();
      // What was edited while it was checked is checked once more.
      if (phase.kind === "result" && phase.stale && phase.result.sheets[0] !== undefined) live.edited(phase.result.sheets[0]);
    } catch (thrown) {
      const { kind, detail } = problemOf(thrown);
      store.dispatch({ type: "failed", problem: kind, detail });
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
    const finding = phase.kind === "result" ? selectable(phase.result, store.state().review.comparison)[index] : undefined;
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
    const kept = await picks.mappings(mappings);
    if (kept === null) return { kind: "mapping-forgotten" };
    if (JSON.stringify(kept) !== JSON.stringify(mappings)) store.dispatch({ type: "mappings", mappings: kept });
    return null;
  }

  async function useChoices(choices: ChoicesByEdition): Promise<void> {
    store.dispatch({ type: "choices", choices, editions: await editionsWith(choices) });
    const { files } = store.state().library;
    if (files.length === 0) return;
    const { withChoices } = await import("./library/ruleFile");
    store.dispatch({ type: "library", change: { change: "files", files: withChoices(files, choices) } });
  }

  async function start(): Promise<void> {
    try {
      const { gone, sheets, ...opened } = await readOpening(port, language);
      picks.know(opened);
      store.dispatch({ type: "opened", ...opened, sheets: sheets ?? [] });
      await review.open();
      void settings.open();
      sayGone(gone);
      if (sheets === null) library.owe();
    } catch (thrown) {
      const { kind, detail } = problemOf(thrown);
      store.dispatch({ type: "failed", problem: kind, detail });
      return;
    }
    // A workbook that cannot tell of edits is checked all the same.
    await port.onEdited(({ sheet, own }) => {
      if (own !== true) runner.edited(sheet);
      store.dispatch({ type: "edited", sheet });
      live.edited(sheet);
      library.edited(sheet);
    }).catch(() => undefined);
  }

  async function startOutside(): Promise<void> {
    try {
      const { gone, sheets: _none, ...remembered } = await readRemembered(port, language);
      picks.know(remembered);
      store.dispatch({ type: "outside", ...remembered });
      void settings.open();
      sayGone(gone);
    } catch (thrown) {
      const { kind, detail } = problemOf(thrown);
      store.dispatch({ type: "failed", problem: kind, detail });
    }
  }

  function sayGone(gone: Remembered["gone"]): void {
    if (gone !== null) library.say("info", libraryText(language).notice.gone(gone));
  }

  async function chooseEdition(edition: string | null): Promise<void> {
    store.dispatch({ type: "edition", edition });
    await checkAgain(await remember(CATALOGUE_SETTING, edition ?? ""));
  }

  return {
    library,
    review,
    settings,
    startOutside,
    check: () => check(),
    goTo,
    start,
    retry: () => (store.state().editions.length === 0 ? start() : check()),
    async showLastCheck({ sheets }: CheckSummary) {
      const [sheet] = sheets;
      if (sheet !== undefined) await check(null, { sheet });
    },
    cancel: () => runner.cancel(),
    clearMarks: () =>
      beside(async () => {
        const { cleared, withheld } = await port.clearMarks();
        store.dispatch({ type: "marks-cleared", cells: cleared, withheld });
      }),
    applyFix: (finding: ListedFinding) =>
      beside(async () => {
        const { fix, before, sheet, beside = [] } = finding;
        if (fix === null || runner.isRunning()) return;
        // Whoever corrects no longer asks why to ignore it.
        review.ask(false);
        await runner.giveWay();
        await port.writeCell(sheet, fix.cell, before, fix.value, { exactly: true, beside });
        const notice: Notice = { kind: "written", cell: fix.cell, before, after: fix.value };
        if ((await runner.checkQuietly(notice)) !== "done") store.dispatch({ type: "notice", notice });
      }),
    openFinding,
    select: (index: number) => store.dispatch({ type: "select", index }),
    async step(by: 1 | -1) {
      const index = review.neighbour(by);
      if (index === null) return;
      store.dispatch({ type: "select", index });
      await openFinding(index);
    },
    showScreen: (screen: Screen) => store.dispatch({ type: "screen", screen }),
    showTab: (tab: Tab) => store.dispatch({ type: "tab", tab }),
    chooseScope: (scope: RequestScope) => store.dispatch({ type: "scope", scope }),
    chooseEdition,
    async chooseMonth(month: Month | null) {
      store.dispatch({ type: "month", month });
      await checkAgain(null);
    },
    async chooseOption(edition: string, choice: string, option: string) {
      const choices = withChoice(store.state().request.choices, edition, choice, option);
      await useChoices(choices);
      const kept = await picks.choices(choices);
      if (kept !== null && JSON.stringify(kept) !== JSON.stringify(choices)) await useChoices(kept);
      await checkAgain(kept === null ? { kind: "choices-forgotten" } : null);
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

async function readOpening(port: WorkbookPort, language: Language) {
  const sheets = await port.sheets();
  return {
    ...(await readRemembered(port, language)),
    sheet: sheets.find((sheet) => sheet.active)?.name ?? null,
    lastCheck: readSummary(await port.readSetting(LAST_CHECK_SETTING)),
  };
}
