/** 忽略: findings that the office has looked at and lets stand, with the reason. Pure. */
import type { Finding } from "../../src/checking/finding";
import { findingKey } from "../../src/settings/ignoredFindings";
import type { CellContent } from "../workbookPort";
import type { ListedFinding } from "../checkSheets";

export const IGNORED_SETTING = "assess.ignored";

/** Kept with a workbook at most; a workbook's settings are for small things. */
const IGNORED_AT_MOST = 500;

/** Characters of a reason. */
export const REASON_AT_MOST = 120;

/** What was ignored, by what it says and not by where it stands alone, so that a row put in above changes nothing. */
export interface IgnoredFinding {
  readonly code: string;
  readonly sheet: string;
  readonly subject: string | null;
  readonly category: string | null;
  readonly clause: string | null;
  /** First cell when it was ignored; tells findings apart that are alike in everything else. */
  readonly cell: string;
  /** What its cells held: once they hold something else, the finding is listed again. */
  readonly amount: string;
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

/** An ignored finding of this check; what follows from it is ignored with it. */
export interface SetAside {
  readonly finding: ListedFinding;
  readonly record: IgnoredFinding;
}

export interface Divided {
  readonly findings: readonly ListedFinding[];
  readonly ignored: readonly SetAside[];
  /** Findings ignored earlier whose cells hold something else now. */
  readonly returned: ReadonlyMap<ListedFinding, IgnoredFinding>;
}

/** What a finding's cells hold, as one text. */
export const amountOf = ({ actual, held }: Pick<ListedFinding, "actual" | "held">): string => JSON.stringify([actual, held ?? null]);

export function ignore(finding: ListedFinding, reason: string, date: string): IgnoredFinding {
  const { code, sheet, subject, category, clause } = finding;
  return { code, sheet, subject, category, clause, cell: finding.cells[0] ?? "", amount: amountOf(finding), reason: oneLine(reason), date };
}

/** A reason as it is kept: one line. */
export const oneLine = (reason: string): string => reason.replace(/\s+/gu, " ").trim().slice(0, REASON_AT_MOST);

/** One record stands once, however often it was pressed: a second one would take out another finding alike. The newest are kept where there are too many. */
export const withIgnored = (records: readonly IgnoredFinding[], record: IgnoredFinding): readonly IgnoredFinding[] =>
  [...withoutIgnored(records, record), record].slice(-IGNORED_AT_MOST);

export const withoutIgnored = (records: readonly IgnoredFinding[], record: IgnoredFinding): readonly IgnoredFinding[] =>
  records.filter((one) => JSON.stringify(one) !== JSON.stringify(record));

/**
 * Takes the ignored findings out of a list. One record takes out one finding; of several alike the one in the recorded
 * cell, so that each keeps its own reason. What follows from an ignored cause goes with it.
 * @param all causes, each followed by its consequences
 */
export function divide(all: readonly ListedFinding[], records: readonly IgnoredFinding[]): Divided {
  if (records.length === 0) return { findings: all, ignored: [], returned: new Map() };
  const alike = groupBy(all, findingKey);
  const taken = new Map<ListedFinding, IgnoredFinding>();
  const openOf = (record: IgnoredFinding): readonly ListedFinding[] => (alike.get(findingKey(record)) ?? []).filter((finding) => !taken.has(finding));
  const takeOne = (record: IgnoredFinding, where: (finding: ListedFinding) => boolean): boolean => {
    const match = openOf(record).find((finding) => amountOf(finding) === record.amount && where(finding));
    if (match !== undefined) taken.set(match, record);
    return match !== undefined;
  };
  const inItsCell = ({ cell }: IgnoredFinding) => ({ cells }: ListedFinding): boolean => cells[0] === cell;
  const left = records.filter((record) => !takeOne(record, inItsCell(record))).filter((record) => !takeOne(record, () => true));
  const returned = new Map(left.flatMap((record): (readonly [ListedFinding, IgnoredFinding])[] => {
    const changed = openOf(record).find(inItsCell(record));
    return changed === undefined ? [] : [[changed, record]];
  }));
  const findings: ListedFinding[] = [];
  const ignored: SetAside[] = [];
  let cause: IgnoredFinding | undefined;
  for (const finding of all) {
    if (finding.under === null) cause = taken.get(finding);
    const record = cause ?? taken.get(finding);
    if (record === undefined) findings.push(finding);
    else ignored.push({ finding, record });
  }
  return { findings, ignored, returned };
}

export function groupBy<T>(items: readonly T[], keyFor: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyFor(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The records in a setting's value; whatever is none is left out, for the file may have been edited. */
export function readIgnored(value: unknown): readonly IgnoredFinding[] {
  return Array.isArray(value) ? value.filter(isIgnored).slice(-IGNORED_AT_MOST) : [];
}

function isIgnored(value: unknown): value is IgnoredFinding {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Record<string, unknown>;
  const texts = ["code", "sheet", "cell", "amount", "reason", "date"].every((key) => typeof record[key] === "string");
  return texts && record["reason"] !== "" && ["subject", "category", "clause"].every((key) => record[key] === null || typeof record[key] === "string");
}

/** Contents taken into a finding's amount. */
const CELLS_HELD = 24;

/** @param content of one cell by its A1 address */
export const heldBy = ({ cells }: Pick<Finding, "cells">, content: (cell: string) => CellContent): readonly CellContent[] =>
  cells.filter((cell) => !cell.includes(":")).slice(0, CELLS_HELD).map(content);
