/** What happens when somebody acts in the 登记 tab. Never throws. */
import type { Edition } from "../../src/catalogue/edition";
import { type Month, monthOf } from "../../src/month";
import type { Norm } from "../../src/norms/norm";
import { chargePreview, type ChargePreview } from "../../src/register/chargePreview";
import type { LedgerPlan } from "../../src/register/ledgerPlan";
import { type NameLookup, type OfficeRoster, staffOf } from "../../src/register/officeRoster";
import type { ClauseHit, ClauseSearch } from "../../src/register/searchClauses";
import { formatPoints } from "../../src/points";
import type { Language } from "../../src/text/language";
import { registerPaneText } from "../../src/text/registerPane";
import type { Clock } from "../findings/liveCheck";
import type { Store } from "../store";
import type { WorkbookPort } from "../workbookPort";
import { readBook, rulesOfBook, type BookReading } from "./bookReading";
import { createEntryWriter, entryPlan } from "./entryWriter";
import type { LedgerPort } from "./ledgerPort";
import { notesBefore } from "./notesBefore";
import { refusalSentence } from "./refusals";
import { ALL, emptyRegister, emptyValues, type FormValues, type Note, type Picked, RECENT_AT_MOST, type Recorded, type RegisterState, USED } from "./registerState";
import { NOTHING_SO_FAR, recordedSoFar, type SoFar } from "./soFar";
import { lookUpSubject } from "./subjectLookUp";
import { chargedKind, monthOfTyped, typedEntry, typedRequest } from "./typedEntry";

export interface RegisterController {
  state(): RegisterState;
  /** Called after every change; returns a function that stops it. */
  subscribe(listener: (state: RegisterState, before: RegisterState) => void): () => void;
  /** The tab was opened: reads sheets and norms, and searches once so that the first search is quick. */
  open(): Promise<void>;
  /** Somebody edited a sheet: it is read again before the next preview. */
  edited(): void;
  setSubject(subject: string): void;
  /** What the roster says of the name typed; null while there is no roster, no name or no clause to tell whom it charges. */
  lookUp(): NameLookup | null;
  setRules(rules: string): void;
  search(query: string): void;
  pick(hit: ClauseHit): void;
  /** Lists the clauses that charge what a norm says. */
  pickNorm(norm: Norm): Promise<void>;
  unpick(): void;
  set(values: Partial<FormValues>): void;
  /** Writes; asks first where there is something to be read. */
  record(): Promise<void>;
  /** Takes back the newest entry that was not taken back. */
  undo(): Promise<void>;
}

export interface RegisterParts {
  readonly port: WorkbookPort;
  readonly ledger: LedgerPort;
  readonly store: Store;
  readonly language: Language;
  readonly clock: Clock;
}

/** Any query: it makes the indexes. */
const DRY_QUERY = "迟到";

export function createRegisterController({ port, ledger, store, language, clock }: RegisterParts): RegisterController {
  const text = registerPaneText(language);
  const writer = createEntryWriter(port, ledger);
  const listeners = new Set<(state: RegisterState, before: RegisterState) => void>();
  let current = emptyRegister;
  let book: BookReading | null = null;
  let stale = false;
  let opening: Promise<void> | null = null;
  let norms: readonly Norm[] = [];
  let searching: typeof import("../../src/register/searchClauses") | null = null;
  let nextId = 1;
  let soFarOf: { readonly key: string; readonly of: BookReading; readonly value: SoFar } | null = null;

  function change(next: Partial<RegisterState>): void {
    const before = current;
    current = { ...before, ...next };
    for (const listener of [...listeners]) listener(current, before);
  }

  const roster = (): OfficeRoster => store.state().settings.office?.roster ?? { windows: [], staff: [] };
  const editionById = (id: string): Edition | undefined => store.state().editions.find((edition) => edition.id === id);

  function searchedEditions(): readonly Edition[] {
    const { editions } = store.state();
    const wanted = current.rules === USED ? new Set(current.used) : current.rules === ALL ? null : new Set([current.rules]);
    return wanted === null ? editions : editions.filter(({ id }) => wanted.has(id));
  }

  async function prepare(): Promise<void> {
    const { request, editions, phase } = store.state();
    const [reading, clauseSearch, { norms: allNorms }] = await Promise.all([readBook(port, ledger, request.mappings), import("../../src/register/searchClauses"), import("../../src/norms/norms")]);
    [book, searching] = [reading, clauseSearch];
    norms = allNorms();
    await untilPainted();
    const { editions: used, month } = phase.kind === "result" && phase.result.sheets.length === book.grids.length
      ? { editions: [...new Set(phase.result.report.sheets.flatMap(({ edition }) => edition?.id ?? []))], month: phase.result.report.month }
      : rulesOfBook(book, editions, request, language);
    change({ used, month, rules: current.rules !== ALL ? current.rules : used.length > 0 ? USED : (request.edition ?? ALL), values: { ...current.values, date: firstDate(month) } });
    await makeIndexes(searching);
    change({ step: "ready" });
    if (current.query !== "") search(current.query);
  }

  /** A search of each edition and of the norms makes their indexes, one at a time, so that typing is never held up for long. */
  async function makeIndexes({ searchClauses }: NonNullable<typeof searching>): Promise<void> {
    for (const edition of searchedEditions()) {
      await untilPainted();
      searchClauses([edition], [], DRY_QUERY);
    }
    await untilPainted();
    searchClauses([], norms, DRY_QUERY);
  }

  /** Today; in another month than the sheets' only that month, for the day to be typed. */
  function firstDate(month: string | null): string {
    const today = clock.today();
    return month === null || today.startsWith(month) ? today : `${month}-`;
  }

  async function open(): Promise<void> {
    try {
      await (opening ??= prepare());
      if (stale) await readAgain();
    } catch (thrown) {
      opening = null;
      change({ step: "ready", message: { tone: "error", sentence: refusalSentence("open", thrown, language) } });
    }
  }

  async function readAgain(): Promise<void> {
    stale = false;
    book = await readBook(port, ledger, store.state().request.mappings);
    refresh();
  }

  function search(query: string): void {
    const found: ClauseSearch | null = query.trim() === "" || searching === null ? null : searching.searchClauses(searchedEditions(), norms, query);
    change({ query, found, norm: null });
  }

  function soFar(picked: Picked, month: Month | null): SoFar {
    if (book === null || month === null || current.subject.trim() === "") return NOTHING_SO_FAR;
    const key = JSON.stringify([picked.edition.id, current.subject.trim(), month]);
    if (soFarOf === null || soFarOf.key !== key || soFarOf.of !== book) {
      soFarOf = { key, of: book, value: recordedSoFar(book.grids, book.ledgers(picked.edition), picked.edition, current.subject.trim(), month, book.options) };
    }
    return soFarOf.value;
  }

  /** Works preview and notes out anew. */
  function refresh(): void {
    const { picked } = current;
    if (picked === null) return change({ preview: null, notes: [], shownAtPress: null });
    const month = monthOfTyped(current.values.date);
    const recorded = soFar(picked, month);
    const preview = chargePreview(picked.edition, picked.clause, typedRequest(current, picked, roster()), {
      recorded: recorded.entries, editions: store.state().editions, staff: staffOf(roster(), current.subject, month),
    }, language);
    const charged = preview.status === "charged" ? { entry: typedEntry(current, picked, preview, roster()), citation: preview.citation } : null;
    change({ preview, notes: notesBefore({ book, office: store.state().settings.office, month, recorded, named: current.subject.trim() !== "", charged }, language) });
  }

  /** The plan for the sheets as they now are. */
  async function planNow(picked: Picked): Promise<{ readonly plan: LedgerPlan; readonly preview: Extract<ChargePreview, { status: "charged" }>; readonly book: BookReading } | null> {
    await readAgain();
    const { preview } = current;
    if (preview?.status !== "charged" || book === null) return null;
    const month = monthOf(Number(preview.date.slice(0, 4)), Number(preview.date.slice(5, 7)));
    const plan = entryPlan(book, typedEntry(current, picked, preview, roster()), month, store.state().settings.office?.lockedMonths ?? [], language);
    return { plan, preview, book };
  }

  const say = (tone: NonNullable<RegisterState["message"]>["tone"], sentence: string): void => change({ message: { tone, sentence } });

  async function record(): Promise<void> {
    const { picked, step } = current;
    if (picked === null || step !== "ready") return;
    change({ step: "writing", message: null });
    try {
      await write(picked);
    } catch (thrown) {
      stale = true;
      say("error", refusalSentence("record", thrown, language));
    } finally {
      change({ step: "ready" });
      if (stale) await readAgain().catch(() => undefined);
    }
  }

  async function write(picked: Picked): Promise<void> {
    const shown = current.preview;
    const planned = await planNow(picked);
    if (planned === null) return;
    const { plan, preview } = planned;
    if (plan.kind === "refused") return say("warning", plan.problems.map(({ message }) => message).join(""));
    const known = current.notes;
    const added = plan.notes.filter((sentence) => !known.some((note) => note.sentence === sentence)).map((sentence): Note => ({ kind: plan.kind === "sheet" ? "info" : "ask", sentence }));
    const notes = [...known, ...(plan.kind === "sheet" ? [] : added)];
    const asked = JSON.stringify(notes.filter(({ kind }) => kind !== "info").map(({ sentence }) => sentence));
    if (asked !== "[]" && current.shownAtPress !== asked) {
      change({ notes, shownAtPress: asked });
      return say("warning", text.sure);
    }
    // Somebody edited what is recorded so far: what the entry comes to now is looked at before it is written.
    if (shown?.status === "charged" && shown.sentences.join() !== preview.sentences.join()) return say("warning", text.changed);
    const recorded = await writer.write(plan, planned.book);
    const sentence = text.done({
      subject: preview.subject, citation: preview.citation, amount: preview.polarity === "veto" ? null : formatPoints(preview.amount), bonus: preview.polarity === "bonus", place: `${recorded.sheet}!${recorded.cell}`,
    });
    const entry: Recorded = { id: nextId++, sentence, takenBack: false, ...recorded };
    change({
      recent: [entry, ...current.recent].slice(0, RECENT_AT_MOST), picked: null, preview: null, notes: [], shownAtPress: null, query: "", found: null, norm: null,
      values: { ...emptyValues, date: current.values.date }, message: { tone: "success", sentence: recorded.how.kind === "sheet" ? `${text.madeSheet(recorded.sheet)}${sentence}` : sentence },
    });
    stale = true;
  }

  async function undo(): Promise<void> {
    const last = current.recent.find(({ takenBack }) => !takenBack);
    if (last === undefined || current.step !== "ready") return;
    change({ step: "writing", message: null });
    try {
      await writer.takeBack(last);
      change({ recent: current.recent.map((entry) => (entry === last ? { ...entry, takenBack: true } : entry)) });
      say("success", text.undone(`${last.sheet}!${last.cell}`));
    } catch (thrown) {
      say("warning", refusalSentence("undo", thrown, language));
    } finally {
      change({ step: "ready" });
      await readAgain().catch(() => undefined);
    }
  }

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    edited() {
      stale = true;
    },
    setSubject(subject) {
      change({ subject, shownAtPress: null });
      refresh();
    },
    lookUp() {
      if (current.subject.trim() === "") return null;
      return lookUpSubject(roster(), current.picked === null ? ["window", "staff"] : [chargedKind(current.picked)], current.subject, monthOfTyped(current.values.date));
    },
    setRules(rules) {
      change({ rules: rules === USED || rules === ALL || editionById(rules) !== undefined ? rules : ALL });
      search(current.query);
    },
    search,
    pick(hit) {
      change({ picked: { edition: hit.edition, clause: hit.clause, citation: hit.citation }, values: { ...current.values, count: "", quantities: [], tier: "", amount: "" }, shownAtPress: null, message: null });
      refresh();
    },
    async pickNorm(norm) {
      const { clausesOfNorm } = await import("../../src/norms/matchReason");
      const hits = searchedEditions().flatMap((edition) => clausesOfNorm(norm, edition).map((clause) => hitOf(edition, clause)));
      change({ norm: { norm, hits: hits.flatMap((hit) => hit ?? []) } });
    },
    unpick() {
      change({ picked: null, preview: null, notes: [], shownAtPress: null });
    },
    set(values) {
      change({ values: { ...current.values, ...values }, shownAtPress: null });
      refresh();
    },
    record,
    undo,
  };

  function hitOf(edition: Edition, clause: Edition["clauses"][number]): ClauseHit | null {
    return searching?.searchClauses([edition], [], clause.text, { clauses: 5, norms: 0 }).clauses.find((hit) => hit.clause === clause) ?? null;
  }
}

const untilPainted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
