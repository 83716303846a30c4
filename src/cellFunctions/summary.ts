import { citeClause } from "../catalogue/citation";
import type { Edition } from "../catalogue/edition";
import { formatPoints, subtract, sum, toNumber } from "../points";
import type { Assessment } from "../scoring/assessment";
import { describeGradeProblem } from "../scoring/problems";
import type { CellValue } from "../sheet/grid";
import { assessEntries } from "./assess";
import { editionArgument } from "./catalogueArgument";
import { cellText } from "./cell";
import { amountsOfLines, type NamedAmount, readLines } from "./coerce";
import type { FunctionContext } from "./context";
import { entriesOf, type PlacedEntry } from "./entries";
import { CellFailure, type FunctionResult, type ResultCell, wrongInput } from "./outcome";
import { type Block, firstError, isBlank, type Line, MOST_CELLS, placeInBlock, readBlock, readLine, usedLength } from "./range";

/**
 * SUMMARY(names, points, items, catalogue, [month]): everybody's categories, total and grade. [U21]
 * Either a list, where each row (or column) is one record of a name, an item and an amount; or a table with a name for each
 * row and an item for each column (or the other way round).
 * @returns a heading, then a row for each name in the order they come first
 */
export function summary(
  context: FunctionContext, names: unknown, points: unknown, items: unknown, catalogue: unknown, month?: unknown,
): FunctionResult {
  const inForce = editionArgument(context, catalogue, month);
  if (inForce instanceof CellFailure) return inForce;
  const { edition } = inForce;
  const error = firstError(context, "names", names) ?? firstError(context, "points", points) ?? firstError(context, "items", items);
  if (error) return error;
  const named = readLine(context, "names", names);
  if (named instanceof CellFailure) return named;
  const records = readRecords(context, edition, named, points, items);
  if (records instanceof CellFailure) return records;
  const rows: ResultCell[][] = [headingOf(context, edition)];
  for (const [name, entries] of records) {
    const assessment = assessEntries(context, inForce, entries);
    if (assessment instanceof CellFailure) return assessment;
    rows.push(rowOf(context, edition, name, assessment));
  }
  return rows;
}

const deductions = ({ categories }: Edition) => categories.filter(({ kind }) => kind === "deduct");

const headingOf = ({ words }: FunctionContext, edition: Edition): ResultCell[] => [
  words.summaryHeading.name, ...deductions(edition).map(({ name }) => name), words.summaryHeading.bonus, words.summaryHeading.total,
  words.summaryHeading.grade, words.summaryHeading.remark,
];

function rowOf(context: FunctionContext, edition: Edition, name: string, assessment: Assessment): ResultCell[] {
  const counted = deductions(edition).map(({ id }) => {
    const category = assessment.categories.find((each) => each.id === id);
    return category ? toNumber(category.counted) : 0;
  });
  return [
    name, ...counted, toNumber(assessment.bonus.counted), toNumber(assessment.total), assessment.grade ?? "", remarkOf(context, edition, assessment),
  ];
}

/** What a reader of the row has to know besides its numbers. */
function remarkOf({ words, language }: FunctionContext, edition: Edition, assessment: Assessment): string {
  const { categories, bonus, vetoes, deferred, grade, gradeProblem, total } = assessment;
  const cite = (id: string): string => {
    const clause = edition.clauses.find((each) => each.id === id);
    return clause ? citeClause(edition, clause) : id;
  };
  const bonusExcess = subtract(sum(categories.filter(({ kind }) => kind === "bonus").map((category) => category.counted)), bonus.counted);
  const parts = [
    ...categories.filter(({ excess }) => excess > 0).map(({ name, excess }) => words.remarks.over(name, formatPoints(excess))),
    ...(bonusExcess > 0 ? [words.remarks.over(words.bonusTotal, formatPoints(bonusExcess))] : []),
    ...vetoes.map(({ clause, scope }) => words.remarks.veto(cite(clause), scope)),
    ...deferred.map(({ clause, points }) => {
      const isBonus = edition.clauses.find(({ id }) => id === clause)?.polarity === "bonus";
      return words.remarks.deferred(cite(clause), formatPoints(points), isBonus);
    }),
    ...(gradeProblem === null ? [] : [describeGradeProblem(gradeProblem, language)]),
    ...(grade === null && gradeProblem === null && edition.bands.length > 0 ? [words.remarks.noGrade(formatPoints(total))] : []),
  ];
  return parts.join(words.remarks.separator);
}

type Records = ReadonlyMap<string, readonly PlacedEntry[]>;

/** Every name, those without an amount too: their month is faultless. */
function readRecords(context: FunctionContext, edition: Edition, names: Line, points: unknown, items: unknown): Records | CellFailure {
  const block = readBlock(points);
  const table = block.rows > 1 && block.columns > 1;
  return table ? recordsOfTable(context, edition, names, block, items) : recordsOfList(context, edition, names, points, items);
}

function recordsOfList(context: FunctionContext, edition: Edition, names: Line, points: unknown, items: unknown): Records | CellFailure {
  const { words } = context;
  const lines = readLines(context, points, items);
  if (lines instanceof CellFailure) return lines;
  const { amounts } = lines;
  if (names.cells.length !== 1 && (names.rows !== amounts.rows || names.columns !== amounts.columns)) {
    return wrongInput(words.namesShape(words.shape(names.rows, names.columns), words.shape(amounts.rows, amounts.columns)));
  }
  const owners = ownersOf(names, Math.max(lines.length, usedLength(names.cells)), true);
  const read = amountsOfLines(context, edition, lines);
  if (read instanceof CellFailure) return read;
  return grouped(context, owners, read.map((amount) => ({ amount, owner: owners[names.cells.length === 1 ? 0 : amount.index] ?? null })));
}

/** Names down and items across, or the other way round. */
function recordsOfTable(context: FunctionContext, edition: Edition, names: Line, block: Block, items: unknown): Records | CellFailure {
  const { words } = context;
  const labels = readLine(context, "items", items);
  if (labels instanceof CellFailure) return labels;
  const down = names.cells.length === block.rows && labels.cells.length === block.columns && names.columns === 1;
  const across = names.cells.length === block.columns && labels.cells.length === block.rows && names.rows === 1;
  if (!down && !across) return wrongInput(words.tableShape(words.shape(block.rows, block.columns), names.cells.length, labels.cells.length));
  const length = usedLength(names.cells);
  const size = length * labels.cells.length;
  if (size > MOST_CELLS) return wrongInput(words.tooMany(words.arguments.points, size, MOST_CELLS));
  // Below the last name there are totals and signatures.
  const owners = ownersOf(names, length, false);
  const found: { amount: NamedAmount; owner: string | null }[] = [];
  for (const [subject, owner] of owners.entries()) {
    const cells = down ? (block.cells[subject] ?? []) : block.cells.map((row): CellValue => row[subject] ?? null);
    const place = (index: number): string => (down ? placeInBlock(context, "points", block, subject, index) : placeInBlock(context, "points", block, index, subject));
    const amounts: Line = { name: "points", rows: 1, columns: cells.length, cells, place };
    const read = amountsOfLines(context, edition, { amounts, names: labels, length: cells.length });
    if (read instanceof CellFailure) return read;
    found.push(...read.map((amount) => ({ amount, owner })));
  }
  return grouped(context, owners, found);
}

/** Whose record each place is; in a list, a blank name is that of the one before it, as in merged cells. */
function ownersOf(names: Line, length: number, inherit: boolean): (string | null)[] {
  const owners: (string | null)[] = [];
  let above: string | null = null;
  for (let index = 0; index < length; index++) {
    const cell: CellValue = names.cells[index] ?? null;
    const own = isBlank(cell) ? null : cellText(cell);
    above = own ?? above;
    owners.push(inherit ? above : own);
  }
  return owners;
}

function grouped(
  context: FunctionContext, owners: readonly (string | null)[], amounts: readonly { readonly amount: NamedAmount; readonly owner: string | null }[],
): Records | CellFailure {
  const nameless = amounts.find(({ amount, owner }) => owner === null && amount.points !== 0);
  if (nameless) return wrongInput(context.words.amountWithoutName(nameless.amount.where, formatPoints(nameless.amount.points)));
  const records = new Map<string, PlacedEntry[]>(owners.flatMap((owner) => (owner === null ? [] : [[owner, []]])));
  const owned = new Map(amounts.map(({ amount, owner }) => [amount, owner]));
  const entries = entriesOf(context, amounts.map(({ amount }) => amount));
  if (entries instanceof CellFailure) return entries;
  for (const entry of entries) records.get(owned.get(entry.amount) ?? "")?.push(entry);
  return records;
}
