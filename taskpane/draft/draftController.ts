/** What happens when the user brings in a regulation and corrects it. Never throws. */
import type { Language } from "../../src/text/language";
import { draftPaneText } from "../../src/text/draftPane";
import type { Store } from "../store";
import { addClause, changeClause, removeClause, type ClauseChange } from "./clauseEdits";
import { draftOf, editedOf, type EditedDraft, type Key } from "./editedDraft";
import { isUnsaved, type DraftChange, type DraftSaid, type DraftState, type DraftView } from "./draftState";
import type { DraftWork } from "./draftTasks";
import type { EditionSaver } from "./editionSaver";
import { checkDoubt, doubtsOf, openDoubts, type DraftDoubt } from "./openIssues";
import type { ReadAnswer, ReadTask } from "./readTask";
import { joinClause, splitClause } from "./splitJoin";
import type { TrialRow } from "./trialRow";

export interface DraftController {
  /** Reads a text or a file; asks first where an unsaved draft would be lost. */
  begin(input: ReadTask["input"]): Promise<void>;
  /** Of several regulations in one text, the one with this index; null: all as one. */
  beginDocument(index: number | null): Promise<void>;
  /** Opens a template without points, to fill them in. */
  fillIn(): void;
  /** Back to the empty entry. */
  forget(): void;
  ask(asking: DraftState["asking"]): void;
  /** Goes on with what was asked about. */
  confirm(): Promise<void>;
  show(view: DraftView): void;
  selectClause(key: Key | null): void;
  selectDoubt(id: string | null): void;
  /** Selects the next (1) or previous (−1) open doubt. */
  stepDoubt(by: 1 | -1): void;
  checkDoubt(id: string, checked: boolean): void;
  changeClause(key: Key, change: ClauseChange): void;
  splitClause(key: Key, at: number): void;
  joinClause(key: Key): void;
  removeClause(key: Key): void;
  addClause(start: number, end: number): void;
  /** Any other correction. @param said what to say of it */
  edit(change: (draft: EditedDraft) => EditedDraft, said: string): void;
  rename(id: string): void;
  undo(): void;
  redo(): void;
  trial(rows: readonly TrialRow[]): void;
  tryClause(key: Key): void;
  say(said: DraftSaid): void;
  save(to: "workbook" | "file"): Promise<void>;
  use(): Promise<void>;
}

export interface DraftParts {
  readonly work: DraftWork;
  readonly saver: EditionSaver;
}

export function createDraftController(store: Store, language: Language, { work, saver }: DraftParts): DraftController {
  const text = draftPaneText(language);
  /** The last answer that left a choice, and the input that waits for a yes. */
  let offered: ReadAnswer | null = null;
  let offeredName = "";
  let waiting: ReadTask["input"] | null = null;
  let readings = 0;

  const dispatch = (change: DraftChange): void => store.dispatch({ type: "draft", change });
  const current = (): DraftState | null => store.state().draft;
  const info = (sentence: string): DraftSaid => ({ tone: "info", sentence });

  async function read(input: ReadTask["input"], name: string, asOne: boolean): Promise<void> {
    const mine = ++readings;
    dispatch({ type: "entry", entry: { kind: "reading", name } });
    try {
      const answer = await work.read({ input, language, asOne });
      if (mine === readings) take(answer, name);
    } catch (thrown) {
      if (mine !== readings) return;
      const detail = thrown instanceof DOMException ? text.entry.unreadable : text.entry.failed(thrown instanceof Error ? thrown.message : String(thrown));
      dispatch({ type: "entry", entry: { kind: "refused", sentence: detail, fillable: false } });
    }
  }

  function take(answer: ReadAnswer, name: string): void {
    [offered, offeredName] = [answer, name];
    if (answer.kind === "draft") open(editedOf(answer.draft), answer.text, name, answer.notes);
    else if (answer.kind === "several") dispatch({ type: "entry", entry: { kind: "several", documents: answer.documents } });
    else dispatch({ type: "entry", entry: { kind: "refused", sentence: answer.sentence, fillable: answer.fillable !== null } });
  }

  function open(draft: EditedDraft, source: string, name: string, notes: readonly string[]): void {
    offered = null;
    dispatch({ type: "open", draft, text: source, name, id: idOf(source), notes });
  }

  /** An edit and what it did to the doubts, in one sentence. */
  function apply(change: (state: DraftState) => { readonly draft: EditedDraft; readonly clause?: Key; readonly said: string; readonly tone?: DraftSaid["tone"] } | string): void {
    const state = current();
    if (state === null) return;
    const result = change(state);
    if (typeof result === "string") {
      dispatch({ type: "said", said: { tone: "warning", sentence: result } });
      return;
    }
    const before = openDoubts(state.doubts).length;
    const after = openDoubts(doubtsOf(result.draft)).length;
    const sentence = after < before ? text.said.answered(result.said, before - after, after) : after > before ? text.said.opened(result.said, after - before, after) : result.said;
    const said: DraftSaid = { tone: result.tone ?? (after < before ? "success" : "info"), sentence };
    dispatch({ type: "edit", draft: result.draft, said, ...(result.clause === undefined ? {} : { clause: result.clause }) });
  }

  async function finish(then: (edition: Parameters<EditionSaver["use"]>[0], document: Parameters<EditionSaver["use"]>[1]) => Promise<DraftSaid>): Promise<void> {
    const state = current();
    if (state === null || state.busy) return;
    dispatch({ type: "busy", busy: true });
    try {
      const { history: { present }, doubts, text: source, name, id } = state;
      const draft = draftOf(present, doubts.map(({ issue }) => issue));
      const answer = await work.edition({ draft, text: source, id, document: name === "" ? (present.title ?? text.pasted) : name, language });
      if (answer.kind === "unsound") {
        dispatch({ type: "said", said: { tone: "error", sentence: text.said.unsound(answer.problems) } });
        return;
      }
      const said = await then(answer.edition, answer.document);
      if (said.tone === "error") dispatch({ type: "said", said });
      else dispatch({ type: "saved", draft: state.history.present, said });
    } catch (thrown) {
      dispatch({ type: "said", said: { tone: "error", sentence: text.entry.failed(thrown instanceof Error ? thrown.message : String(thrown)) } });
    } finally {
      dispatch({ type: "busy", busy: false });
    }
  }

  async function confirm(): Promise<void> {
    const input = waiting;
    waiting = null;
    dispatch({ type: "close" });
    if (input !== null) await read(input, nameOf(input), false);
  }

  return {
    async begin(input) {
      const state = current();
      if (state !== null && isUnsaved(state)) {
        waiting = input;
        dispatch({ type: "ask", asking: "replace" });
        return;
      }
      if (state !== null) dispatch({ type: "close" });
      await read(input, nameOf(input), false);
    },
    async beginDocument(index) {
      if (offered?.kind !== "several") return;
      const document = index === null ? null : offered.documents[index];
      const part = document ? offered.text.slice(document.start, document.end) : offered.text;
      await read({ text: part }, offeredName, true);
    },
    fillIn() {
      if (offered?.kind === "refused" && offered.fillable !== null) open(editedOf({ ...offered.fillable.draft, issues: [] }), offered.fillable.text, offeredName, []);
    },
    forget() {
      readings += 1;
      offered = null;
      dispatch({ type: "entry", entry: { kind: "waiting" } });
    },
    ask(asking) {
      if (asking === null) waiting = null;
      const state = current();
      if (asking === "discard" && state !== null && !isUnsaved(state)) void confirm();
      else dispatch({ type: "ask", asking });
    },
    confirm,
    show: (view) => dispatch({ type: "view", view }),
    selectClause: (clause) => dispatch({ type: "clause", clause }),
    selectDoubt: (doubt) => dispatch({ type: "doubt", doubt }),
    stepDoubt(by) {
      const state = current();
      if (state === null) return;
      const next = doubtBeside(state, by);
      dispatch({ type: "view", view: "issues" });
      if (next !== undefined) dispatch({ type: "doubt", doubt: next.id });
    },
    checkDoubt: (id, checked) => apply(({ history }) => ({ draft: checkDoubt(history.present, id, checked), said: checked ? text.said.checked : text.said.unchecked })),
    changeClause: (key, change) => apply(({ history }) => ({ draft: changeClause(history.present, key, change), said: text.said.changed(text.card.fields[change.field]) })),
    splitClause: (key, at) => apply(({ history, text: source }) => {
      const split = splitClause(history.present, key, at, source);
      return split === undefined ? text.said.cannotSplit : { draft: split.draft, said: text.said.split };
    }),
    joinClause: (key) => apply(({ history, text: source }) => {
      const joined = joinClause(history.present, key, source);
      if ("refused" in joined) return text.said.cannotJoin[joined.refused];
      return { draft: joined.draft, said: joined.differ ? text.said.joinedDiffer : text.said.joined, ...(joined.differ ? { tone: "warning" as const } : {}) };
    }),
    removeClause: (key) => apply(({ history: { present } }) => {
      const index = present.clauses.findIndex((clause) => clause.key === key);
      const next = present.clauses[index + 1] ?? present.clauses[index - 1];
      return { draft: removeClause(present, key), said: text.said.removed, ...(next ? { clause: next.key } : {}) };
    }),
    addClause: (start, end) => apply(({ history, text: source }) => {
      const added = addClause(history.present, start, end, source);
      if (added === undefined) return text.said.nothingSelected;
      return { draft: added.draft, clause: added.key, said: text.said.added };
    }),
    edit: (change, said) => apply(({ history }) => ({ draft: change(history.present), said })),
    rename: (id) => dispatch({ type: "id", id, said: info(text.said.changed(text.whole.id)) }),
    undo() {
      const state = current();
      if (state !== null) dispatch(state.history.past.length === 0 ? { type: "said", said: info(text.said.nothingToUndo) } : { type: "undo", said: info(text.said.undone) });
    },
    redo() {
      const state = current();
      if (state !== null) dispatch(state.history.future.length === 0 ? { type: "said", said: info(text.said.nothingToRedo) } : { type: "redo", said: info(text.said.redone) });
    },
    trial: (rows) => dispatch({ type: "trial", rows }),
    tryClause: (clause) => dispatch({ type: "try-clause", clause }),
    say: (said) => dispatch({ type: "said", said }),
    save: (to) => finish(async (edition, document) => {
      const notice = await saver.save(edition, to, document);
      if (notice?.kind === "problem") return { tone: "error", sentence: text.said.notSaved };
      if (notice?.kind === "said" && notice.tone !== "success") return { tone: "error", sentence: notice.sentence };
      const open = openDoubts(current()?.doubts ?? []).length;
      return { tone: open > 0 ? "warning" : "success", sentence: text.said.saved(notice?.kind === "said" ? notice.sentence : text.said.savedTo[to], edition.id, open) };
    }),
    use: () => finish(async (edition, document) => {
      await saver.use(edition, document);
      return { tone: "success", sentence: text.said.used(edition.id) };
    }),
  };
}

/** The open doubt after or before the selected one; where that is answered, from the place where it stood. */
function doubtBeside({ doubts, doubt, doubtAt }: DraftState, by: 1 | -1): DraftDoubt | undefined {
  const open = openDoubts(doubts);
  const at = doubts.findIndex(({ id }) => id === doubt);
  if (at >= 0) return (by > 0 ? doubts.slice(at + 1) : doubts.slice(0, at).reverse()).find(({ checked }) => !checked) ?? (by > 0 ? open.at(-1) : open[0]);
  return by > 0 ? (open.find(({ issue }) => issue.start >= doubtAt) ?? open.at(-1)) : ([...open].reverse().find(({ issue }) => issue.start <= doubtAt) ?? open[0]);
}

const nameOf = (input: ReadTask["input"]): string => ("name" in input ? input.name : "");

/** The same text gives the same id, another one another, so that two imports never share theirs by accident. */
function idOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `own-${hash.toString(36).padStart(7, "0").slice(-5)}.1`;
}
