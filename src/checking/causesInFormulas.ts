/** Causes that a formula shows: an error it reads from elsewhere, a result that is not today's. */
import { parseFormula } from "../formulas/parse";
import { rangeOf, referencesOf } from "../formulas/references";
import { cellAddress, isCellError, parseRange, type Range, type SheetGrid } from "../sheet/grid";
import { type Points, toNumber } from "../points";
import { normalizeText } from "../sheet/normalizeText";
import { readAmount } from "../sheet/readAmount";
import { pointsOf } from "../sheet/reading";
import type { Finding } from "./finding";
import type { Findings, Found } from "./found";

/** Error cells followed from one formula to the next; a longer chain is left alone. */
const MOST_CELLS = 500;
const ABOUT_FORMULAS: readonly Finding["code"][] = ["stale-value", "short-range", "hard-coded"];
const ABOUT_FIGURES: readonly Finding["code"][] = ["wrong-total", "wrong-subtotal", "wrong-grade", "score-over-points", "summary-mismatch"];

export function causeInFormula(found: Found, findings: Findings): Found | null {
  return found.finding.code === "formula-error" ? sourceOfError(found, findings) : (faultOfCell(found, findings) ?? signInFormula(found, findings));
}

/** A score that calculates with a deduction of the other sign. */
function signInFormula({ finding, table }: Found, findings: Findings): Found | null {
  if (finding.code !== "score-over-points" && finding.code !== "wrong-subtotal") return null;
  const mixed = findings.ofTable(table).find(({ finding: { code } }) => code === "mixed-signs");
  if (!mixed) return null;
  const ranges = rangesRead(table.sheet, finding.cells[0] ?? "").filter(({ sheet }) => sheet === null).map(({ range }) => range);
  const isRead = mixed.finding.cells.some((cell) => {
    const place = parseRange(cell);
    return place !== undefined && ranges.some(({ top, left, bottom, right }) => place.top >= top && place.top <= bottom && place.left >= left && place.left <= right);
  });
  return isRead ? mixed : null;
}

/** What a cell's formula refers to; `sheet` is null for the cell's own. */
function rangesRead(sheet: SheetGrid, cell: string): { readonly sheet: string | null; readonly range: Range }[] {
  const place = parseRange(cell);
  const text = place && sheet.cell(place.top, place.left)?.formula;
  const formula = text === undefined ? null : parseFormula(text);
  return formula === null ? [] : referencesOf(formula).map(({ reference }) => ({ sheet: reference.sheet, range: rangeOf(reference) }));
}

/** The formula of the cell itself is at fault: mended, it gives the value that the rules give. */
function faultOfCell({ finding }: Found, findings: Findings): Found | null {
  if (!ABOUT_FIGURES.includes(finding.code)) return null;
  return (
    findings.at(finding.sheet, finding.cells[0]).find((other) =>
      ABOUT_FORMULAS.includes(other.finding.code) && (isSameValue(other.finding.expected, finding.expected) || isLeftOut(finding, other))) ?? null
  );
}

function isSameValue(one: Finding["expected"], other: Finding["expected"]): boolean {
  if (typeof one === "string" && typeof other === "string") return normalizeText(one) === normalizeText(other);
  return typeof one === "number" && typeof other === "number" && Math.abs(one - other) < 1e-9;
}

/** What a short range leaves out is exactly what is missing. */
function isLeftOut({ actual, expected }: Finding, { finding: { code, cells }, table: { sheet } }: Found): boolean {
  if (code !== "short-range" || typeof actual !== "number" || typeof expected !== "number") return false;
  let left = 0;
  for (const { top, bottom, left: from, right } of cells.slice(1).flatMap((address) => parseRange(address) ?? [])) {
    for (let row = top; row <= Math.min(bottom, sheet.rows); row++) {
      for (let column = from; column <= Math.min(right, sheet.columns); column++) left += pointsOf(readAmount(sheet.cell(row, column)?.value ?? null)) ?? 0;
    }
  }
  return left !== 0 && Math.abs(Math.abs(toNumber(left as Points)) - Math.abs(expected - actual)) < 1e-9;
}

/** The error that a formula reads, directly or through other cells that show it. */
function sourceOfError(found: Found, findings: Findings): Found | null {
  const { sheets } = found.table.book;
  const waiting = [{ sheet: found.table.sheet, cell: found.finding.cells[0] ?? "" }];
  const seen = new Set<string>();
  for (let next = waiting.pop(); next && seen.size < MOST_CELLS; next = waiting.pop()) {
    const name = `${next.sheet.name}!${next.cell}`;
    if (seen.has(name)) continue;
    seen.add(name);
    const source = findings.at(next.sheet.name, next.cell).find((other) => other !== found && other.finding.code === "formula-error");
    if (source) return source;
    waiting.push(...errorsRead(next.sheet, next.cell, sheets));
  }
  return null;
}

/** Cells with an error value among those that a cell's formula refers to. */
function errorsRead(sheet: SheetGrid, cell: string, sheets: readonly SheetGrid[]): { sheet: SheetGrid; cell: string }[] {
  const errors: { sheet: SheetGrid; cell: string }[] = [];
  let looked = 0;
  for (const { sheet: name, range: { top, left, bottom, right } } of rangesRead(sheet, cell)) {
    const at = name === null ? sheet : sheets.find((each) => each.name === name);
    if (!at) continue;
    for (let row = top; row <= Math.min(bottom, at.rows); row++) {
      for (let column = left; column <= Math.min(right, at.columns) && looked < MOST_CELLS * 20; column++, looked++) {
        const value = at.cell(row, column)?.value ?? null;
        if (isCellError(value)) errors.push({ sheet: at, cell: cellAddress(row, column) });
      }
    }
  }
  return errors;
}
