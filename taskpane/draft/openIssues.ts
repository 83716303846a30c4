/** The doubts of a draft as it stands: what a person has filled in is no doubt any more. */
import type { RegulationIssue } from "../../src/regulation/draft";
import { exclusiveTiers, issuesOfBands, issuesOfCategories, issuesOfClause } from "../../src/regulation/issues";
import { draftOf, type EditedDraft, type Key } from "./editedDraft";

export interface DraftDoubt {
  /** The same as long as the doubt is about the same thing and says the same. */
  readonly id: string;
  readonly issue: RegulationIssue;
  /** The clause that it is about. */
  readonly clause: Key | null;
  /** A person has looked at it. */
  readonly checked: boolean;
}

/** An edit asks twice: once for what to say, once for what to show. */
const known = new WeakMap<EditedDraft, readonly DraftDoubt[]>();

/** @returns every doubt, by its place in the text */
export function doubtsOf(edited: EditedDraft): readonly DraftDoubt[] {
  const before = known.get(edited);
  if (before) return before;
  const doubts = findDoubts(edited);
  known.set(edited, doubts);
  return doubts;
}

function findDoubts(edited: EditedDraft): readonly DraftDoubt[] {
  const draft = draftOf(edited, []);
  const found: DraftDoubt[] = [];
  const add = (issue: RegulationIssue, clause: Key | null): void => {
    const id = doubtId(issue, clause);
    found.push({ id, issue, clause, checked: edited.checked.has(id) });
  };
  draft.clauses.forEach((clause, index) => {
    const [before, own] = [draft.clauses[index - 1], edited.clauses[index]];
    if (!own) return;
    for (const issue of issuesOfClause(clause, before, own, draft.categories)) add(issue, own.key);
    if (before) for (const issue of exclusiveTiers([before, clause])) add(issue, own.key);
  });
  if (draft.clauses.length > 0) for (const issue of issuesOfCategories(draft)) add(issue, null);
  for (const issue of [...issuesOfBands(draft.bands), ...edited.textIssues]) add(issue, null);
  return found.sort((a, b) => a.issue.start - b.issue.start || a.issue.end - b.issue.end);
}

/** Of a clause the key says which; elsewhere what it says, and of the text where it stands. */
const doubtId = ({ code, values, start, end }: RegulationIssue, clause: Key | null): string =>
  `${code} ${clause ?? (Object.keys(values).length === 0 ? `${start}-${end}` : "")} ${JSON.stringify(values)}`;

export const openDoubts = (doubts: readonly DraftDoubt[]): readonly DraftDoubt[] => doubts.filter(({ checked }) => !checked);

/** Ticks a doubt off, or opens it again. */
export function checkDoubt(edited: EditedDraft, id: string, checked: boolean): EditedDraft {
  if (edited.checked.has(id) === checked) return edited;
  const ids = new Set(edited.checked);
  if (checked) ids.add(id);
  else ids.delete(id);
  return { ...edited, checked: ids };
}
