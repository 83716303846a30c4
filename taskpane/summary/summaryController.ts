/** What happens when the user acts in 汇总: asks the workbook, then tells the store. Never throws. */
import { lettersOf, type Letter } from "../../src/handover/letter";
import { rostersForChecking } from "../../src/register/officeRoster";
import type { Language } from "../../src/text/language";
import { paneText } from "../../src/text/pane";
import { summaryPaneText } from "../../src/text/summaryPane";
import type { NewSheet } from "../../src/xlsx/writing/newSheet";
import { fileReports } from "../batch/fileReports";
import { problemOf } from "../findings/checkRunner";
import { freeSheetName } from "../library/sheetNaming";
import type { Store } from "../store";
import { isPortError, type AddedSheet, type WorkbookPort } from "../workbookPort";
import { chosenOf, type Chosen } from "./chosen";
import { ownSheetsOf, withOwnSheet } from "./ownSheets";
import { periodSheet } from "./periodSheet";
import { catalogueArgument, monthPlan, resultPlan, withoutLinks } from "./plans";
import { putTogether } from "./putTogether";
import { readBook } from "./readBook";
import type { MadeSummary, SummaryChange, SummaryNotice, SummarySource, SummaryView, WrittenKind } from "./summaryState";
import { verifyWritten } from "./verifyWritten";

export interface SummaryController {
  /** Reads the source and puts it together. Does nothing while something is under way. */
  summarise(): Promise<void>;
  cancel(): void;
  chooseSource(source: SummarySource): void;
  choosePeriod(id: string): void;
  chooseEdition(id: string): void;
  show(view: SummaryView): void;
  setLedgerComplete(on: boolean): void;
  setConfirmClean(on: boolean): void;
  /** Writes a sheet, or gives it as a file; asks first where a sheet of ours stands in the way. */
  write(what: WrittenKind): Promise<void>;
  /** The answer: replace it, write another one beside it, or leave it. */
  answer(answer: "replace" | "beside" | "leave"): Promise<void>;
  goTo(sheet: string, cell: string): Promise<void>;
  letters(made: MadeSummary, chosen: Chosen): readonly Letter[];
  /** Gives a text as a file. */
  saveText(name: string, text: string): void;
  say(tone: SummaryNotice["tone"], sentence: string): void;
}

export interface SummaryParts {
  readonly port: WorkbookPort;
  readonly store: Store;
  readonly language: Language;
  /** Gives the person a file. */
  readonly save: (name: string, bytes: Uint8Array, type: string) => void;
  readonly goTo: (sheet: string, cell: string) => Promise<void>;
}

/** Formulas are given so long to calculate, looking so often. */
const LOOKS = 40;
const LOOK_EVERY_MS = 500;

export function createSummaryController({ port, store, language, save, goTo }: SummaryParts): SummaryController {
  const text = summaryPaneText(language);
  let abort: AbortController | null = null;
  const slice = () => store.state().summary;
  const change = (what: SummaryChange): void => store.dispatch({ type: "summary", change: what });
  const say = (tone: SummaryNotice["tone"], sentence: string, sheet: string | null = null): void => change({ change: "said", said: { tone, sentence, sheet } });
  const isOutside = (): boolean => store.state().phase.kind === "outside";
  const sourceNow = (): SummarySource => (isOutside() ? "files" : (slice().source ?? "workbook"));

  function sayProblem(thrown: unknown): void {
    const { kind, detail } = problemOf(thrown);
    if (kind === "cancelled") return say("info", text.said.cancelled);
    const { title, body } = paneText(language).failed[kind];
    say("error", `${title}${language === "zh-CN" ? "" : " "}${body}${kind === "failed" && detail !== "" ? ` ${detail}` : ""}`);
  }

  async function readSource(signal: AbortSignal): Promise<Omit<MadeSummary, "months">> {
    const { batch, editions, request: { edition, month, mappings }, review, settings: { office } } = store.state();
    const source = sourceNow();
    if (source === "files") {
      return { source, reports: fileReports(batch.items, language), ignored: [], book: null, fileName: "", items: batch.items, leftOut: [] };
    }
    const reading = await readBook(port, {
      editions, edition, month, mappings, language, ignored: review.records,
      ...(office === null || office.roster.windows.length + office.roster.staff.length === 0 ? {} : { rosters: rostersForChecking(office.roster) }),
    }, {
      signal, onRead: (done, total) => change({ change: "work", work: { kind: "reading", done, total } }), onCheck: () => change({ change: "work", work: { kind: "checking" } }),
    });
    return { source, reports: [reading.report], ignored: reading.ignored, book: reading.book, fileName: reading.fileName, items: null, leftOut: reading.leftOut };
  }

  const monthsOf = (reports: MadeSummary["reports"], ledgerComplete: boolean): MadeSummary["months"] =>
    putTogether(reports, { editions: store.state().editions, language, roster: store.state().settings.office?.roster ?? null, ledgerComplete });

  async function summarise(): Promise<void> {
    if (slice().work !== null) return;
    abort = new AbortController();
    change({ change: "work", work: { kind: "reading", done: 0, total: 0 } });
    try {
      const read = await readSource(abort.signal);
      change({ change: "made", made: { ...read, months: monthsOf(read.reports, slice().ledgerComplete) } });
    } catch (thrown) {
      sayProblem(thrown);
    } finally {
      abort = null;
    }
  }

  function chosen(): { readonly made: MadeSummary; readonly chosen: Chosen } | null {
    const { made } = slice();
    const picked = made === null ? null : chosenOf(made, slice(), language);
    return made === null || picked === null ? null : { made, chosen: picked };
  }

  /** The sheet to be written; a sentence where there is none. */
  function planned(what: WrittenKind): { readonly sheet: NewSheet; readonly notLive: number } | { readonly refused: string } {
    const now = chosen();
    const made = slice().made;
    if (what === "result") {
      const report = made?.reports[0];
      const sheet = made && report ? resultPlan(report, made.ignored, language) : null;
      return sheet === null ? { refused: text.said.nothingToWrite } : { sheet, notLive: 0 };
    }
    if (now === null) return { refused: text.said.nothingToWrite };
    const { shown, period } = now.chosen;
    if (shown.kind === "several") return { sheet: periodSheet(shown.result, text.periodName(period), language), notLive: 0 };
    if (shown.table === null) return { refused: text.said.nothingToWrite };
    const { library, request } = store.state();
    const named = now.made.book === null ? { argument: undefined } : catalogueArgument(shown.table.edition.id, library, request.choices, now.made.book);
    if (what === "formulas" && "because" in named) return { refused: text.said.noFormulas[named.because] };
    const plan = monthPlan(now.made, shown.summary, shown.table, what, { language, mappings: request.mappings, catalogue: "argument" in named ? named.argument : undefined });
    return { sheet: plan.sheet, notLive: plan.notLive.length };
  }

  async function write(what: WrittenKind): Promise<void> {
    if (slice().work !== null) return;
    if (what === "result" && sourceNow() === "files") return giveResults();
    const plan = planned(what);
    if ("refused" in plan) return say("warning", plan.refused);
    change({ change: "work", work: { kind: "writing" } });
    try {
      const own = await ownSheetsOf(port);
      if (own.includes(plan.sheet.name)) {
        change({ change: "asking", asking: { what, sheet: plan.sheet.name } });
        change({ change: "work", work: null });
        return;
      }
      await put(what, plan.sheet, plan.notLive);
    } catch (thrown) {
      sayProblem(thrown);
    }
  }

  const addRemembered = async (sheet: NewSheet, replaces?: string): Promise<AddedSheet> =>
    port.addNewSheet(sheet, replaces, await withOwnSheet(port, { name: sheet.name, title: titleOf(sheet) }));

  /** Somebody else's sheet of that name stays: ours gets a number. */
  async function addBeside(sheet: NewSheet): Promise<AddedSheet> {
    try {
      return await addRemembered(sheet);
    } catch (thrown) {
      if (!isPortError(thrown) || thrown.kind !== "exists") throw thrown;
      return addRemembered({ ...sheet, name: freeSheetName(sheet.name, (await port.sheets()).map(({ name }) => name)) });
    }
  }

  async function put(what: WrittenKind, sheet: NewSheet, notLive: number, replaces?: string): Promise<void> {
    const added = replaces === undefined ? await addBeside(sheet) : await addRemembered(sheet, replaces);
    if (added.as === "file") return say("success", text.said.saved(added.name));
    const said = text.said.written({ sheet: added.name, charts: added.charts ?? 0, notLive });
    if (what !== "formulas") return say("success", said, added.name);
    change({ change: "work", work: { kind: "verifying" } });
    const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    const { formulas, unlike, pending } = await verifyWritten(port, added.name, sheet, wait, LOOKS);
    if (unlike.length > 0) say("warning", `${said}${text.said.unlike({ cells: unlike.slice(0, 4), count: unlike.length })}`, added.name);
    else if (pending.length > 0) say("info", `${said}${text.said.pending(pending.length)}`, added.name);
    else say("success", `${said}${text.said.verified(formulas)}`, added.name);
  }

  /** Several files' results: one workbook, a sheet a file. */
  async function giveResults(): Promise<void> {
    const { made } = slice();
    const sheets = (made?.reports ?? []).flatMap((report) => {
      const sheet = resultPlan(report, [], language);
      return sheet === null ? [] : [{ ...withoutLinks(sheet), name: report.file.split("/").at(-1)?.replace(/\.\w+$/u, "") ?? sheet.name }];
    });
    if (sheets.length === 0) return say("warning", text.said.nothingToWrite);
    change({ change: "work", work: { kind: "writing" } });
    try {
      const { writeWorkbook } = await import("../../src/xlsx/writing/newWorkbook");
      const file = `${text.result.file}.xlsx`;
      save(file, writeWorkbook(sheets), XLSX);
      say("success", text.said.saved(file));
    } catch (thrown) {
      sayProblem(thrown);
    }
  }

  return {
    summarise, write, goTo,
    cancel: () => abort?.abort(),
    chooseSource: (source) => change({ change: "source", source }),
    choosePeriod: (id) => change({ change: "period", period: id }),
    chooseEdition: (id) => change({ change: "edition", edition: id }),
    show: (view) => change({ change: "view", view }),
    setLedgerComplete: (on) => change({ change: "ledger-complete", on, months: monthsOf(slice().made?.reports ?? [], on) }),
    setConfirmClean: (on) => change({ change: "confirm-clean", on }),
    async answer(answer) {
      const { asking } = slice();
      if (asking === null || slice().work !== null) return;
      change({ change: "asking", asking: null });
      if (answer === "leave") return;
      const plan = planned(asking.what);
      if ("refused" in plan) return say("warning", plan.refused);
      change({ change: "work", work: { kind: "writing" } });
      try {
        await put(asking.what, plan.sheet, plan.notLive, answer === "replace" ? asking.sheet : undefined);
      } catch (thrown) {
        sayProblem(thrown);
      }
    },
    letters: ({ reports }, { period }) => period.present.flatMap((month) => lettersOf(reports, { language, month, confirm: slice().confirmClean })),
    saveText: (name, content) => {
      // Notepad and Excel take a text without this mark for the system's old encoding.
      save(name, new TextEncoder().encode(`\uFEFF${content.replace(/\n/gu, "\r\n")}`), "text/plain;charset=utf-8");
      say("success", text.said.saved(name));
    },
    say,
  };
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function titleOf({ rows }: NewSheet): string {
  const cell = rows[0]?.[0];
  const value = typeof cell === "object" ? cell?.value : cell;
  return String(value ?? "");
}
