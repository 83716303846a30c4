/** What happens when the user acts in the 影响 tab. Never throws. */
import type { Edition } from "../../src/catalogue/edition";
import { applyPlan } from "../../src/impact/apply/applyPlan";
import type { ApplyOptions, CellContent as PlannedContent, PlannedWrite } from "../../src/impact/apply/plan";
import { undoPlan } from "../../src/impact/apply/undoPlan";
import type { Month } from "../../src/month";
import { closedMonthsOf, closedOtherwise, withClosedMonth, withOpenedMonth } from "../../src/settings/closedMonths";
import type { OfficeSettings } from "../../src/settings/officeSettings";
import { impactPaneText } from "../../src/text/impactPane";
import { impactText } from "../../src/text/impact";
import type { Language } from "../../src/text/language";
import { libraryText } from "../../src/text/library";
import { paneText } from "../../src/text/pane";
import type { PaneController } from "../controller";
import { problemOf } from "../findings/checkRunner";
import { writeChanges, type CellChange } from "../findings/writeFixes";
import { rowBeside } from "../heldCells";
import { entriesOf, keyOf, type LibraryEntry } from "../library/entries";
import type { Store } from "../store";
import type { WorkbookPort } from "../workbookPort";
import { createCare, type CareActions } from "./careActions";
import { WHAT_IF, withChoiceOf, type AppliedReport, type ImpactForm, type ImpactOutcome, type ImpactState, type ImpactStore, type Said } from "./impactState";
import { countOf } from "./impactView";
import { createKeptSubjects } from "./keptSubjects";
import type { FileReaders } from "./receivedSubjects";
import { record } from "./recordSheet";
import { filesToRead, runImpact } from "./runImpact";
import { editedEdition, withEdit, type Figure } from "./whatIfEdits";

export interface ImpactController extends CareActions {
  readonly paneVersion: string;
  /** A sheet was edited: what was compared may not stand any more. */
  edited(sheet: string): void;
  choose(change: Partial<Omit<ImpactForm, "edits">>): void;
  /** Types a figure over the old edition's. */
  edit(figure: Figure, entered: string): void;
  show(screen: ImpactState["screen"]): void;
  run(): Promise<void>;
  cancel(): void;
  find(words: string): void;
  select(index: number): void;
  /** Lists what applying would write. */
  plan(anyMonth: boolean): void;
  tick(index: number, chosen: boolean): void;
  tickAll(chosen: boolean): void;
  /** Writes the ticked cells, has formulas calculated, and records it. */
  apply(): Promise<void>;
  undo(): Promise<void>;
  /** Records what was written or put back, where that could not be done with it. */
  recordAgain(): Promise<void>;
  stop(): void;
  dismiss(): void;
  lock(month: Month, edition: string): Promise<void>;
  unlock(month: Month): Promise<void>;
  say(tone: Said["tone"], sentence: string): void;
}

export interface ImpactParts {
  readonly port: WorkbookPort;
  /** The pane's. */
  readonly store: Store;
  readonly own: ImpactStore;
  readonly language: Language;
  readonly pane: PaneController;
  /** YYYY-MM-DD where the user is. */
  readonly today: () => string;
  readonly give: (name: string, bytes: Uint8Array, type: string) => void;
  readonly paneVersion: string;
  /** Read received files. */
  readonly readers: FileReaders;
}

/** Cells in one request; the web takes at most 5 MB. */
const CELLS_AT_ONCE = 200;

export function createImpactController(parts: ImpactParts): ImpactController {
  const { port, store, own, language, pane, today } = parts;
  const text = impactPaneText(language);
  const reading = { readers: parts.readers, kept: createKeptSubjects() };
  let working: AbortController | null = null;

  const say = (tone: Said["tone"], sentence: string): void => own.set({ said: { tone, sentence } });
  const entries = (): readonly LibraryEntry[] => entriesOf(store.state().library, libraryText(language));
  const editionAt = (key: string): Edition | undefined => entries().find((entry) => keyOf(entry.origin) === key)?.edition;
  const closed = () => {
    const { office } = store.state().settings;
    return office === null ? [] : closedMonthsOf(office);
  };

  /** The two editions, or the sentence that says what is missing. */
  function chosen(): { readonly from: Edition; readonly to: Edition } | { readonly problem: string } {
    const { from: fromKey, to: toKey, edits } = own.state().form;
    const from = editionAt(fromKey);
    if (from === undefined || toKey === "") return { problem: text.setup.needBoth };
    if (toKey !== WHAT_IF) {
      const to = editionAt(toKey);
      return to === undefined ? { problem: text.setup.needBoth } : to === from ? { problem: text.setup.sameBoth } : { from, to };
    }
    if (edits.length === 0) return { problem: text.setup.noEdits };
    const edited = editedEdition(from, edits);
    if ("edition" in edited) return { from, to: edited.edition };
    const { problem } = edited;
    return { problem: problem.code === "not-an-amount" ? text.whatIf.notAmount(problem.entered) : impactText(language).whatIf[problem.code](problem.id) };
  }

  async function run(): Promise<void> {
    if (working !== null || own.state().writing !== null) return;
    const abort = new AbortController();
    working = abort;
    try {
      await compare(abort.signal);
    } finally {
      working = null;
    }
  }

  async function compare(signal: AbortSignal): Promise<void> {
    const { form: { from, scope, to } } = own.state();
    const asked = chosen();
    if ("problem" in asked) return say("warning", asked.problem);
    const { batch: { items: files }, request } = store.state();
    if (scope === "files" && filesToRead(files).length === 0) return say("warning", text.setup.noFiles);
    own.set({ run: { step: "reading", done: 0, total: 1 }, said: null, plan: null });
    // Excel tells of an edit a moment after it was made; rules that stand in the workbook are read anew, so that nobody is told of old ones.
    if ([from, to].some(isOfWorkbook) && !(await pane.library.reread())) return own.set({ run: null });
    const editions = chosen();
    if ("problem" in editions) return own.set({ run: null, said: { tone: "warning", sentence: editions.problem } });
    try {
      const outcome = await runImpact(port, { ...editions, origin: to, whatIf: to === WHAT_IF, scope, files, request, language }, reading, signal, (step) => own.set({ run: step }));
      if (countOf(outcome.impact) === 0) own.set({ run: null, said: { tone: "warning", sentence: [text.setup.noSubjects(editions.from.title), ...outcome.leftOut.slice(0, 3).map(({ what, why }) => text.result.leftOutAt(what, why))].join(" ") } });
      else own.set({ run: null, outcome, stale: false, screen: "result", words: "", selected: 0, applied: null });
    } catch (thrown) {
      const { kind, detail } = problemOf(thrown);
      own.set({ run: null, said: kind === "cancelled" ? { tone: "info", sentence: text.setup.cancelled } : { tone: "error", sentence: failure(kind, detail) } });
    }
  }

  function failure(kind: ReturnType<typeof problemOf>["kind"], detail: string): string {
    if (kind === "failed") return text.setup.failed(detail);
    const { title, body } = paneText(language).failed[kind];
    return `${title}${language === "zh-CN" ? "" : " "}${body}`;
  }

  function plan(anyMonth: boolean): void {
    const { outcome, stale } = own.state();
    if (outcome === null) return;
    if (outcome.whatIf) return say("info", text.result.applyNotWhatIf);
    if (outcome.book === null) return say("info", text.result.applyNotFiles);
    if (stale) return say("warning", text.result.stale);
    const planned = applyPlan(outcome.impact, outcome.book, { closed: closed(), anyMonth, ...catalogueOf(outcome) });
    own.set({ screen: "plan", said: null, plan: { plan: planned, anyMonth, chosen: planned.writes.map(() => true) } });
  }

  /** Writes, calculates, records; what could not be done is part of the report. */
  async function carryOut(writes: readonly PlannedWrite[], kind: AppliedReport["kind"]): Promise<void> {
    const { outcome, plan: shown, applied } = own.state();
    if (outcome === null || working !== null) return;
    const abort = new AbortController();
    working = abort;
    const undoing = kind === "undone";
    const progress = (done: number): void => own.set({ writing: { done, total: writes.length, undoing } });
    progress(0);
    try {
      const { written, failed } = await writeChanges(port, writes.map((write) => changeOf(write, outcome.book)), { signal: abort.signal, onProgress: progress, exactly: true, atOnce: CELLS_AT_ONCE });
      const done = writes.filter((write) => written.some(({ sheet, cell }) => sheet === write.sheet && cell === write.cell));
      const formulas = (shown?.plan.formulas ?? []).filter(({ by }) => by === "id");
      const calculated = failed.some(({ problem }) => problem === "busy" || problem === "silent") || undoing ? null : await calculate(formulas);
      const log = done.length === 0 ? null : await recorded(done, undoing);
      const report: AppliedReport = {
        kind, written, failed, undo: undoing ? (applied?.undo ?? []).filter((write) => failed.some(({ sheet, cell }) => sheet === write.sheet && cell === write.cell)) : done,
        done, calculated, formulas: undoing ? 0 : formulas.length, log,
      };
      own.set({ writing: null, applied: report, plan: null, screen: "result", stale: done.length > 0 || own.state().stale });
    } finally {
      working = null;
      own.set({ writing: null });
    }
  }

  async function calculate(formulas: readonly { readonly sheet: string }[]): Promise<number | null> {
    if (formulas.length === 0) return 0;
    try {
      await port.recalculate([...new Set(formulas.map(({ sheet }) => sheet))]);
      return formulas.length;
    } catch {
      return null;
    }
  }

  async function recorded(writes: readonly PlannedWrite[], undone: boolean): Promise<AppliedReport["log"]> {
    const { outcome } = own.state();
    const [first] = writes;
    if (outcome === null || first === undefined) return null;
    try {
      const sheet = await record(port, { writes, undone, edition: outcome.impact.to, date: today(), language });
      // A sheet that was made just now came to the front; the person is at work on another.
      await port.goTo(first.sheet, first.cell).catch(() => undefined);
      return { sheet };
    } catch (thrown) {
      const { kind, detail } = problemOf(thrown);
      return { problem: kind === "failed" ? detail : paneText(language).failed[kind].title.replace(/[。.]$/u, "") };
    }
  }

  /** @param change null when it is refused, which it has said */
  async function keepMonth(change: (office: OfficeSettings) => OfficeSettings | null, sentence: string): Promise<void> {
    await pane.settings.open();
    const { office } = store.state().settings;
    if (office === null) return say("warning", text.months.notRead);
    own.set({ said: null });
    const changed = change(office);
    if (changed !== null) await pane.settings.use(changed, sentence);
  }

  return {
    ...createCare(parts),
    paneVersion: parts.paneVersion,
    edited(sheet) {
      const { outcome, stale, writing } = own.state();
      if (writing === null && !stale && outcome?.book?.sheets.some(({ name }) => name === sheet) === true) own.set({ stale: true });
    },
    say,
    choose: (change) => own.set({ form: withChoiceOf(own.state().form, change), said: null }),
    edit(figure, entered) {
      const { form } = own.state();
      const from = editionAt(form.from);
      if (from !== undefined) own.set({ form: { ...form, edits: withEdit(form.edits, from, figure, entered) }, said: null });
    },
    show: (screen) => own.set({ screen, said: null, ...(screen === "plan" ? {} : { plan: null }) }),
    run,
    cancel: () => working?.abort(),
    find: (words) => own.set({ words, selected: 0 }),
    select: (selected) => own.set({ selected }),
    plan,
    tick(index, on) {
      const { plan: shown } = own.state();
      if (shown !== null) own.set({ plan: { ...shown, chosen: shown.chosen.map((one, at) => (at === index ? on : one)) } });
    },
    tickAll(on) {
      const { plan: shown } = own.state();
      if (shown !== null) own.set({ plan: { ...shown, chosen: shown.chosen.map(() => on) } });
    },
    async apply() {
      const { plan: shown } = own.state();
      if (shown !== null) await carryOut(shown.plan.writes.filter((_, index) => shown.chosen[index] === true), "written");
    },
    async undo() {
      const { applied } = own.state();
      if (applied !== null && applied.undo.length > 0) await carryOut(undoPlan(applied.undo), "undone");
    },
    async recordAgain() {
      const { applied } = own.state();
      if (applied === null || applied.log === null || "sheet" in applied.log || working !== null) return;
      working = new AbortController();
      try {
        const log = await recorded(applied.done, applied.kind === "undone");
        if (own.state().applied === applied) own.set({ applied: { ...applied, log } });
      } finally {
        working = null;
      }
    },
    stop: () => working?.abort(),
    dismiss: () => own.set({ applied: null }),
    async lock(month, edition) {
      const editions = entries().map((entry) => entry.edition);
      const wanted = editions.find(({ id }) => id === edition);
      const named = ({ title, id }: Pick<Edition, "title" | "id">): string => text.months.edition(title, id);
      await keepMonth((office) => {
        const other = closedOtherwise(office, month, edition, editions);
        if (other === null) return withClosedMonth(office, month, edition);
        say("warning", text.months.closedOtherwise({ month, closed: named(other), wanted: wanted ? named(wanted) : edition }));
        return null;
      }, text.months.lockedNow(month, wanted?.title ?? edition));
    },
    unlock: (month) => keepMonth((office) => withOpenedMonth(office, month), text.months.unlockedNow(month)),
  };
}

/** How a formula may ask for the later edition, where the functions do not have it. */
const catalogueOf = ({ catalogue }: ImpactOutcome): Pick<ApplyOptions, "table" | "unknownToFunctions"> =>
  catalogue.from === "built-in" ? {} : catalogue.from === "table" ? { table: catalogue.range } : { unknownToFunctions: true };

const isOfWorkbook = (key: string): boolean => key.startsWith("workbook:");

const changeOf = ({ sheet, cell, before, after }: PlannedWrite, book: ImpactOutcome["book"]): CellChange =>
  ({ sheet, cell, before: held(before), after: held(after), beside: rowBeside(book?.sheets.find(({ name }) => name === sheet), cell) });

const held = (content: PlannedContent): CellChange["before"] => ("formula" in content ? content.formula : content.value);
