/** Every state of a draft, so that each step can be taken back. Pure. */
import type { EditedDraft } from "./editedDraft";

export interface History {
  readonly past: readonly EditedDraft[];
  readonly present: EditedDraft;
  /** Nearest first. */
  readonly future: readonly EditedDraft[];
}

const MOST_STEPS = 500;

export const historyOf = (present: EditedDraft): History => ({ past: [], present, future: [] });

/** The same history when nothing changed. */
export const edited = (history: History, next: EditedDraft): History =>
  next === history.present ? history : { past: [...history.past, history.present].slice(-MOST_STEPS), present: next, future: [] };

export function undone(history: History): History {
  const before = history.past.at(-1);
  return before === undefined ? history : { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

export function redone(history: History): History {
  const [next, ...rest] = history.future;
  return next === undefined ? history : { past: [...history.past, history.present], present: next, future: rest };
}
