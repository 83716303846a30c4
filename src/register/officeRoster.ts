/** 名单: the windows and people whom an office assesses, kept as data with the workbook. */
import type { ListedNames } from "../checking/roster";
import { indexSubjects, subjectKey } from "../checking/subjectName";
import { clauseKey, matchText, textIndex } from "../catalogue/textIndex";
import type { Month } from "../month";

export interface OfficeRoster {
  readonly windows: readonly RosterWindow[];
  readonly staff: readonly RosterPerson[];
}

/** When somebody is assessed: from a month to a month, both included; null for no bound. */
export interface Active {
  readonly from: Month | null;
  readonly to: Month | null;
}

export interface RosterWindow extends Active {
  readonly name: string;
  /** 进驻部门. */
  readonly department: string | null;
  /** 首席代表 by name. */
  readonly chief: string | null;
  /** 带队领导 by name. */
  readonly leader: string | null;
}

export interface RosterPerson extends Active {
  readonly name: string;
  /** 所在窗口. */
  readonly window: string | null;
  readonly department: string | null;
}

export const EMPTY_ROSTER: OfficeRoster = { windows: [], staff: [] };

/** Whether somebody is assessed in a month; in any, where no month is given. */
export const isActive = ({ from, to }: Active, month: Month | null): boolean => month === null || ((from === null || from <= month) && (to === null || to >= month));

/** The people at a window in a month, as the list names them. */
export const staffOf = ({ staff }: OfficeRoster, window: string, month: Month | null): readonly string[] =>
  staff.filter((person) => person.window !== null && subjectKey(person.window) === subjectKey(window) && isActive(person, month)).map(({ name }) => name);

/** The chief of a window; null when the roster names none. */
export const chiefOf = ({ windows }: OfficeRoster, window: string): string | null => indexSubjects(windows, ({ name }) => name).find(window)[0]?.chief ?? null;

export type RosterKind = "window" | "staff";

const listOf = (roster: OfficeRoster, kind: RosterKind): readonly (RosterWindow | RosterPerson)[] => (kind === "window" ? roster.windows : roster.staff);

/** What a name means on the roster. */
export type NameLookup =
  | { readonly status: "known"; readonly name: string }
  /** On the roster, but not in that month. */
  | { readonly status: "inactive"; readonly name: string }
  /** `near`: names like it, most similar first; none is taken for it. */
  | { readonly status: "unknown"; readonly near: readonly string[] };

/** Looks a name up as the checks compare names: width, blanks and the word 窗口 do not matter, resemblance is never identity. */
export function lookUpName(roster: OfficeRoster, kind: RosterKind, name: string, month: Month | null): NameLookup {
  const list = listOf(roster, kind);
  const [found] = indexSubjects(list, (each) => each.name).find(name);
  if (!found) return { status: "unknown", near: nearNames(list.filter((each) => isActive(each, month)).map((each) => each.name), name) };
  return { status: isActive(found, month) ? "known" : "inactive", name: found.name };
}

const MOST_NEAR = 3;
const LEAST_LIKE = 0.35;

/**
 * Names like one that is not there: by the characters that follow each other (`matchText`), or one character apart, as 王方 and 王芳.
 * @returns at most three, most similar first
 */
export function nearNames(names: readonly string[], name: string): readonly string[] {
  const wanted = clauseKey(subjectKey(name));
  const index = textIndex(names, (each) => clauseKey(subjectKey(each)));
  const similar = matchText(index, wanted).filter(({ similarity }) => similarity >= LEAST_LIKE).map(({ item }) => item);
  const apart = names.filter((each) => isOneApart(subjectKey(each), subjectKey(name)));
  return [...new Set([...apart, ...similar])].slice(0, MOST_NEAR);
}

/** Whether two names of two characters or more differ in one character, or one has one more. */
function isOneApart(a: string, b: string): boolean {
  const [short, long] = [[...a], [...b]].sort((x, y) => x.length - y.length);
  if (!short || !long || short.length < 2 || long.length - short.length > 1) return false;
  if (short.length === long.length) return short.filter((character, at) => character !== long[at]).length === 1;
  const at = long.findIndex((character, index) => character !== short[index]);
  return long.filter((_, index) => index !== at).join("") === short.join("");
}

/** The roster as `missing-subject` takes lists of who is to be assessed; its names stand in no cell. */
export function rostersForChecking(roster: OfficeRoster): readonly ListedNames[] {
  return (["window", "staff"] as const).flatMap((of) => {
    const names = listOf(roster, of).map(({ name, from, to }) => ({ name, cell: null, from: from === null ? null : `${from}-01`, until: to === null ? null : `${to}-31` }));
    return names.length === 0 ? [] : [{ sheet: null, of, names }];
  });
}
