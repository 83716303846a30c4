import { findClause } from "../catalogue/citation";
import type { Aggregation, Edition } from "../catalogue/edition";
import { type Points, toNumber, ZERO } from "../points";
import { combine as combineParts, type CombinePart, type CrossPeriodCharge, findAggregation } from "../scoring/combine";
import { describeCombineProblem } from "../scoring/problems";
import { type CellValue, isCellError } from "../sheet/grid";
import { normalizeText } from "../sheet/normalizeText";
import { magnitude, readAmount } from "../sheet/readAmount";
import { editionArgument } from "./catalogueArgument";
import { cellText, inputError, readSingle } from "./cell";
import type { FunctionContext } from "./context";
import { CellFailure, notAvailable, type ResultCell, wrongInput } from "./outcome";
import { type Block, isBlank, MOST_CELLS, placeInBlock, readBlock, usedLength } from "./range";

/**
 * COMBINE(parts, catalogue, aggregation, [month]): quarter, year or department out of its parts. [U19]
 * @param parts the numbers in the order the document names the parts; or two columns (or rows) of names and numbers, where
 *   a name that comes several times stands for the mean of its numbers, and a clause for what it charges the year
 * @returns points, rounded once as the document says
 */
export function combine(context: FunctionContext, parts: unknown, catalogue: unknown, aggregation: unknown, month?: unknown): ResultCell {
  const { language } = context;
  const inForce = editionArgument(context, catalogue, month);
  if (inForce instanceof CellFailure) return inForce;
  const { edition } = inForce;
  const chosen = aggregationArgument(context, edition, aggregation);
  if (chosen instanceof CellFailure) return chosen;
  const numbers = readParts(context, parts, chosen.kind === "last");
  if (numbers instanceof CellFailure) return numbers;
  const given = numbers.named ? namedParts(context, edition, chosen, numbers.values) : partsInOrder(context, chosen, numbers.values);
  if (given instanceof CellFailure) return given;
  const result = combineParts(edition, chosen, given.parts, given.charges);
  if ("combination" in result) return toNumber(result.combination.total);
  const [problem] = result.problems;
  if (!problem) throw new RangeError("neither a total nor a problem");
  return wrongInput(describeCombineProblem(edition, chosen, problem, language));
}

function aggregationArgument(context: FunctionContext, edition: Edition, raw: unknown): Aggregation | CellFailure {
  const { words } = context;
  const cell = readSingle(context, "aggregation", raw);
  if (cell instanceof CellFailure) return cell;
  const text = cellText(cell);
  const names = words.list(edition.aggregations.map(({ name }) => name));
  if (edition.aggregations.length === 0) return notAvailable(words.noAggregations(edition.title));
  if (text === "") return wrongInput(words.missingAggregation(names));
  return findAggregation(edition, text) ?? notAvailable(words.unknownAggregation(text, edition.title, names));
}

interface PartNumber {
  /** "" where the range holds numbers only. */
  readonly name: string;
  /** null for an empty cell. */
  readonly points: Points | null;
  readonly where: string;
}

/** One line of numbers; or two lines, names and numbers. */
function readParts(context: FunctionContext, raw: unknown, lastDecides: boolean): { readonly named: boolean; readonly values: readonly PartNumber[] } | CellFailure {
  const { words } = context;
  const block = readBlock(raw);
  if (block.rows * block.columns > 2 * MOST_CELLS) return wrongInput(words.tooMany(words.arguments.parts, block.rows * block.columns, 2 * MOST_CELLS));
  const asColumns = block.columns === 2 && namesFirst(block.cells.map((row) => row[0] ?? null));
  const asRows = !asColumns && block.rows === 2 && namesFirst(block.cells[0] ?? []);
  if (!asColumns && !asRows && block.rows > 1 && block.columns > 1) return wrongInput(words.notOneLine(words.arguments.parts, block.rows, block.columns));
  const line = asColumns || asRows ? placesOf(block, asRows) : placesOfLine(block);
  // Blank cells at the end are no parts; but where the last part decides, an empty one is missing.
  const length = lastDecides ? line.length : usedLength(line.map(({ value }) => value));
  const values: PartNumber[] = [];
  for (const { row, column, value, name } of line.slice(0, length)) {
    const where = placeInBlock(context, "parts", block, row, column);
    for (const cell of [name, value]) if (isCellError(cell)) return inputError(context, where, cell);
    const amount = readAmount(value);
    if (amount.kind === "unreadable") return wrongInput(typeof value === "number" ? words.inexactPart(where, amount.text) : words.unreadableScore(where, amount.text));
    values.push({ name: cellText(name), points: amount.kind === "amount" ? amount.points : null, where });
  }
  return { named: asColumns || asRows, values };
}

interface PlacedValue {
  readonly row: number;
  readonly column: number;
  readonly name: CellValue;
  readonly value: CellValue;
}

const placesOf = ({ cells }: Block, asRows: boolean): PlacedValue[] =>
  asRows
    ? (cells[1] ?? []).map((value, column) => ({ row: 1, column, name: cells[0]?.[column] ?? null, value }))
    : cells.map((row, index) => ({ row: index, column: 1, name: row[0] ?? null, value: row[1] ?? null }));

const placesOfLine = ({ cells }: Block): PlacedValue[] => cells.flatMap((row, r) => row.map((value, column) => ({ row: r, column, name: null, value })));

/** Names are texts that are no amounts. */
const namesFirst = (cells: readonly CellValue[]): boolean => {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every((cell) => typeof cell === "string" && readAmount(cell).kind === "unreadable");
};

interface Given {
  readonly parts: readonly CombinePart[];
  readonly charges: readonly CrossPeriodCharge[];
}

function partsInOrder({ words }: FunctionContext, { kind, name, parts }: Aggregation, values: readonly PartNumber[]): Given | CellFailure {
  if (kind !== "weighted") return { parts: values.map(({ points, where }) => ({ name: where, value: points })), charges: [] };
  if (values.length !== parts.length) {
    const wanted = words.list(parts.map((part) => part.name));
    return wrongInput(words.partsCount(name, wanted, parts.length, values.length));
  }
  return { parts: parts.map((part, index) => ({ name: part.name, value: values[index]?.points ?? null })), charges: [] };
}

/** A name is a part; where it is none but a clause that charges the year, its number is that charge. */
function namedParts({ words }: FunctionContext, edition: Edition, { kind, parts }: Aggregation, values: readonly PartNumber[]): Given | CellFailure {
  const byName = new Map<string, PartNumber[]>();
  const inOrder: PartNumber[] = [];
  const charges: CrossPeriodCharge[] = [];
  for (const value of values) {
    const { name, points, where } = value;
    if (name === "" && points === null) continue;
    if (name === "") return wrongInput(words.namelessPart(where));
    const clause = parts.some((part) => normalizeText(part.name) === normalizeText(name)) ? undefined : yearClause(edition, name);
    if (!clause) {
      byName.set(name, [...(byName.get(name) ?? []), value]);
      inOrder.push(value);
    } else if (clause.polarity === "bonus" && points !== null && points < ZERO) return wrongInput(words.negativeBonus(where, name));
    else if (points !== null) charges.push({ clause: clause.id, points: magnitude(points) });
  }
  // A mean takes every number by itself, the last needs their order; under a weight, the numbers of one name are averaged first.
  const listed = kind !== "weighted"
    ? inOrder.map(({ points, where }) => ({ name: where, value: points }))
    : [...byName].map(([name, members]) => ({ name, value: members.length === 1 ? (members[0]?.points ?? null) : members.map(({ points }) => points) }));
  return { parts: listed, charges };
}

function yearClause(edition: Edition, name: string) {
  const [clause, ...others] = findClause(edition, name);
  return others.length === 0 && clause && (clause.period === "year" || clause.yearPoints !== null) ? clause : undefined;
}
