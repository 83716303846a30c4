/** 名单 as a summary uses it: who belongs to which department, and who leads it. */
import { subjectKey } from "../checking/subjectName";
import { isChiefName } from "../checking/subjectName";

export interface RosterEntry {
  readonly name: string;
  readonly of: "window" | "staff";
  readonly department?: string | null;
  /** 带队领导 of the department. */
  readonly leader?: string | null;
}

export interface RosterIndex {
  /** Of that window or person; null where the roster does not know. */
  find(name: string, of: RosterEntry["of"]): RosterEntry | null;
  readonly entries: readonly RosterEntry[];
}

/** By names as they are compared everywhere; one listed twice with different departments belongs to none. */
export function indexRoster(entries: readonly RosterEntry[]): RosterIndex {
  const known = new Map<string, RosterEntry | null>();
  for (const entry of entries) {
    const key = keyOf(entry.name, entry.of);
    const before = known.get(key);
    const agree = before === undefined || (before !== null && (before.department ?? null) === (entry.department ?? null) && (before.leader ?? null) === (entry.leader ?? null));
    known.set(key, agree ? entry : null);
  }
  return { entries: entries.filter(({ name }) => !isChiefName(name)), find: (name, of) => known.get(keyOf(name, of)) ?? null };
}

const keyOf = (name: string, of: string): string => `${of}\n${subjectKey(name)}`;
