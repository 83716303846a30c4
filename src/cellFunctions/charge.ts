import { citeClause } from "../catalogue/citation";
import type { Clause, Edition, Subject } from "../catalogue/edition";
import { codeOf, SUBJECTS } from "../catalogue/table/words";
import { formatPoints, toNumber } from "../points";
import type { Entry, ScoringProblem } from "../scoring/assessment";
import { chargeOf } from "../scoring/charge";
import { scoreChief } from "../scoring/chief";
import { describeScoringProblem } from "../scoring/problems";
import { isCellError } from "../sheet/grid";
import { editionArgument } from "./catalogueArgument";
import { cellText, inputError, readSingle } from "./cell";
import { clauseArgument } from "./clauseArgument";
import type { FunctionContext } from "./context";
import { CellFailure, notAvailable, type ResultCell, wrongInput } from "./outcome";
import { isBlank, placeInBlock, readBlock } from "./range";

/**
 * CHARGE(clause, catalogue, [quantity], [subject], [month]): the points of a clause, ≥ 0 for deductions and bonuses alike. [U18]
 * @param quantity events (1 when left out); for a product its factors in the clause's order; (due, abnormal) of a rate; a
 *   measured number, or (part, whole); the tier or the grade as text
 * @param subject whom it is asked for; 首席代表 gets the chief's own figure
 * @returns #VALUE! for a clause whose amount the assessor names, and for one that does not concern the subject
 */
export function charge(
  context: FunctionContext, named: unknown, catalogue: unknown, quantity?: unknown, subject?: unknown, month?: unknown,
): ResultCell {
  const { words } = context;
  const inForce = editionArgument(context, catalogue, month);
  if (inForce instanceof CellFailure) return inForce;
  const { edition } = inForce;
  const clause = clauseArgument(context, edition, named);
  if (clause instanceof CellFailure) return clause;
  const given = quantityArgument(context, quantity);
  if (given instanceof CellFailure) return given;
  const who = subjectArgument(context, edition, clause, subject);
  if (who instanceof CellFailure) return who;
  const name = citeClause(edition, clause);
  if (clause.charge.kind === "none") return notAvailable(words.vetoHasNoPoints(name));
  const entry = entryOf(context, clause, name, given);
  if (entry instanceof CellFailure) return entry;
  return who === "chief" ? chiefPoints(context, edition, clause, entry) : ownPoints(context, edition, clause, entry);
}

function ownPoints(context: FunctionContext, edition: Edition, clause: Clause, entry: Entry): ResultCell {
  const result = chargeOf(clause.charge, entry, clause.every);
  return "amount" in result ? toNumber(result.amount) : refused(context, edition, clause, result.problem);
}

function chiefPoints(context: FunctionContext, edition: Edition, clause: Clause, entry: Entry): ResultCell {
  const result = scoreChief(edition, [entry]);
  if ("chief" in result) return toNumber(result.chief.recorded);
  return refused(context, edition, clause, result.problems[0]?.code ?? "missing-amount");
}

function refused({ words, language }: FunctionContext, edition: Edition, clause: Clause, code: ScoringProblem["code"]): CellFailure {
  const { charge: kind, unit } = clause;
  const name = citeClause(edition, clause);
  if (code === "missing-amount" && kind.kind === "range") return wrongInput(words.rangeCharge(name, formatPoints(kind.min), formatPoints(kind.max), unit ?? ""));
  if (code === "missing-amount" && kind.kind === "tiers") return wrongInput(words.whichTier(name, words.list(kind.tiers.map(({ when }) => when))));
  const at = words.at(words.arguments.quantity, "");
  return wrongInput(describeScoringProblem(edition, { code, entry: 0, category: clause.category, clause: clause.id }, language, at));
}

interface Given {
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}

/** Numbers and texts in the order of the cells; blank cells are left out. */
function quantityArgument(context: FunctionContext, raw: unknown): Given | CellFailure {
  const block = readBlock(raw);
  const numbers: number[] = [];
  const texts: string[] = [];
  for (const [r, row] of block.cells.entries()) {
    for (const [c, cell] of row.entries()) {
      if (isCellError(cell)) return inputError(context, placeInBlock(context, "quantity", block, r, c), cell);
      if (isBlank(cell)) continue;
      const number = numberOf(cell);
      if (number === undefined) texts.push(cellText(cell));
      else numbers.push(number);
    }
  }
  return { numbers, texts };
}

function numberOf(cell: unknown): number | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  const plain = String(cell).normalize("NFKC").trim();
  if (plain === "是") return 1;
  if (plain === "否") return 0;
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

/** What the numbers mean depends on how the clause charges; a number or word too many is no slip to be passed over. */
function entryOf({ words }: FunctionContext, clause: Clause, name: string, { numbers, texts }: Given): Entry | CellFailure {
  const base = { category: clause.category, clause: clause.id, points: null };
  const { charge: kind } = clause;
  const [tier, ...moreTexts] = texts;
  const byWord = kind.kind === "tiers" || kind.kind === "linked";
  if (moreTexts.length > 0 || (tier !== undefined && !byWord)) return wrongInput(words.textQuantity(name, moreTexts[0] ?? tier ?? ""));
  if (kind.kind === "tiers" && tier !== undefined && !kind.tiers.some(({ when }) => when === tier)) {
    return wrongInput(words.whichTier(name, words.list(kind.tiers.map(({ when }) => when))));
  }
  if (kind.kind === "perUnit" && numbers.length !== kind.factors.length) {
    return wrongInput(words.whichQuantities(name, words.list(kind.factors), kind.factors.length, numbers.length));
  }
  const measures = kind.kind === "perUnit" || kind.kind === "measured" || kind.kind === "step" || kind.kind === "rate";
  if (measures) return { ...base, quantities: numbers };
  if (numbers.length > 1) return wrongInput(words.oneQuantity(name, numbers.length));
  const [number] = numbers;
  if (kind.kind === "linked") return { ...base, ...(tier === undefined ? {} : { tier }), ...(number === undefined ? {} : { quantities: [number] }) };
  return { ...base, ...(tier === undefined ? {} : { tier }), ...(number === undefined ? {} : { events: number }) };
}

/** @returns whose figure it is: the chief's, or the clause's own */
function subjectArgument(context: FunctionContext, edition: Edition, clause: Clause, raw: unknown): "own" | "chief" | CellFailure {
  const { words, language } = context;
  const cell = readSingle(context, "subject", raw);
  if (cell instanceof CellFailure) return cell;
  const text = cellText(cell);
  if (text === "") return "own";
  const subject = codeOf(SUBJECTS, text) ?? (Object.keys(SUBJECTS) as Subject[]).find((code) => code === text.toLowerCase());
  if (subject === undefined) return wrongInput(words.unknownSubject(text, words.list(Object.values(SUBJECTS))));
  if (subject === (clause.subject ?? edition.subject)) return "own";
  if (subject === "chief" && clause.chief !== null) return "chief";
  const at = words.at(words.arguments.subject, "");
  return wrongInput(describeScoringProblem(edition, { code: "wrong-subject", entry: 0, category: clause.category, clause: clause.id }, language, at));
}
