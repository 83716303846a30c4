import type { Edition, Selection } from "../catalogue/edition";
import { formatPoints, type Points } from "../points";
import { combine } from "../scoring/combine";
import { describeSelectProblem } from "../scoring/problems";
import { type Candidate, select as selectBest, type SelectedRow, type SelectOutcome } from "../scoring/select";
import type { CellValue } from "../sheet/grid";
import { readAmount } from "../sheet/readAmount";
import { editionArgument } from "./catalogueArgument";
import { cellText } from "./cell";
import type { FunctionContext } from "./context";
import { CellFailure, type FunctionResult, notAvailable, type ResultCell, wrongInput } from "./outcome";
import { type Block, firstError, isBlank, type Line, MOST_CELLS, placeIn, placeInBlock, readBlock, readLine, usedLength } from "./range";

/**
 * SELECT(names, scores, catalogue, [vetoed], [month]): who is picked. [U20]
 * @param scores one score beside each name; where the document sets gates, their scores first, in its order
 * @param vetoed beside each name: 是 or a reason for who is shut out; blank, 否 or 0 for the others
 * @returns beside each name: 是, 待定 (equal across the last place) or nothing; the rank; a remark
 */
export function select(
  context: FunctionContext, names: unknown, scores: unknown, catalogue: unknown, vetoed?: unknown, month?: unknown,
): FunctionResult {
  const inForce = editionArgument(context, catalogue, month);
  if (inForce instanceof CellFailure) return inForce;
  const { edition } = inForce;
  if (edition.selection === null) return notAvailable(context.words.noSelection(edition.title));
  const error = firstError(context, "names", names) ?? firstError(context, "scores", scores) ?? firstError(context, "vetoed", vetoed);
  if (error) return error;
  const line = readLine(context, "names", names);
  if (line instanceof CellFailure) return line;
  const candidates = readCandidates(context, edition, edition.selection, line, scores, vetoed);
  if (candidates instanceof CellFailure) return candidates;
  const result = selectBest(edition.selection, candidates.flatMap((candidate) => (candidate === null ? [] : [candidate])));
  const [problem] = "problems" in result ? result.problems : [];
  if (problem) return wrongInput(describeSelectProblem(problem, context.language));
  if ("problems" in result) throw new RangeError("neither an outcome nor a problem");
  return spillOf(context, line, candidates, result.outcome);
}

function spillOf(context: FunctionContext, line: Line, candidates: readonly (Candidate | null)[], outcome: SelectOutcome): FunctionResult {
  const rows = [...outcome.rows];
  const cells = candidates.map((candidate): ResultCell[] => (candidate === null ? ["", "", ""] : rowCells(context, rows.shift(), outcome)));
  if (line.rows >= line.columns || cells.length === 0) return cells.length === 0 ? [["", "", ""]] : cells;
  return [0, 1, 2].map((part) => cells.map((row) => row[part] ?? ""));
}

function rowCells({ words }: FunctionContext, row: SelectedRow | undefined, { tie }: SelectOutcome): ResultCell[] {
  if (!row) return ["", "", ""];
  const mark = row.outcome === "chosen" ? words.chosen : row.outcome === "tied" ? words.undecided : "";
  return [mark, row.rank ?? "", remarkOf(row, tie, words)];
}

function remarkOf({ name, outcome, gate, vetoReason }: SelectedRow, tie: SelectOutcome["tie"], words: FunctionContext["words"]): string {
  if (outcome === "vetoed") return words.shutOut(vetoReason ?? "");
  if (outcome === "gate" && gate) return words.belowGate(gate.name, formatPoints(gate.points), formatPoints(gate.min));
  if (outcome === "tied" && tie) return words.tied(words.list(tie.names.filter((other) => other !== name)), tie.rank, tie.places);
  return "";
}

/** @returns one a cell of `names`, null for an empty one */
function readCandidates(
  context: FunctionContext, edition: Edition, selection: Selection, line: Line, scores: unknown, vetoed: unknown,
): readonly (Candidate | null)[] | CellFailure {
  const { words } = context;
  const length = usedLength(line.cells);
  if (length > MOST_CELLS) return wrongInput(words.tooMany(words.arguments.names, length, MOST_CELLS));
  const across = line.rows < line.columns;
  const block = readBlock(scores);
  const marks = vetoed === undefined || vetoed === null ? null : readBlock(vetoed);
  const wanted = scoreColumns(edition, selection);
  const [count, width] = across ? [block.columns, block.rows] : [block.rows, block.columns];
  if (count !== line.cells.length || !wanted.includes(width)) {
    return wrongInput(words.scoresShape(words.shape(block.rows, block.columns), line.cells.length, words.list(selection.gates.map(({ name }) => name)), Math.max(...wanted)));
  }
  if (marks && marks.rows * marks.columns > 1 && (marks.rows !== line.rows || marks.columns !== line.columns)) {
    return wrongInput(words.marksShape(words.shape(marks.rows, marks.columns), words.shape(line.rows, line.columns)));
  }
  const candidates: (Candidate | null)[] = [];
  for (let index = 0; index < length; index++) {
    const candidate = readCandidate(context, edition, selection, { line, block, marks, across, width }, index);
    if (candidate instanceof CellFailure) return candidate;
    candidates.push(candidate);
  }
  return candidates;
}

/** Gates and the score to rank by; without it where the document averages the gates itself. */
function scoreColumns({ aggregations }: Edition, { gates }: Selection): readonly number[] {
  const averaged = gates.length > 0 && aggregations.some(({ kind }) => kind === "mean");
  return averaged ? [gates.length, gates.length + 1] : [gates.length + 1];
}

interface Ranges {
  readonly line: Line;
  readonly block: Block;
  readonly marks: Block | null;
  readonly across: boolean;
  readonly width: number;
}

function readCandidate(context: FunctionContext, edition: Edition, selection: Selection, ranges: Ranges, index: number): Candidate | null | CellFailure {
  const { line, block, marks, across, width } = ranges;
  const label: CellValue = line.cells[index] ?? null;
  const points: (Points | null)[] = [];
  for (let part = 0; part < width; part++) {
    const [row, column] = across ? [part, index] : [index, part];
    const score = readScore(context, block, row, column);
    if (score instanceof CellFailure) return score;
    points.push(score);
  }
  const vetoed = marks ? readMark(marks, across ? 0 : index, across ? index : 0) : false;
  if (isBlank(label)) return points.every((score) => score === null) ? null : wrongInput(context.words.namelessScore(placeIn(context, line, index)));
  const gates = Object.fromEntries(selection.gates.map(({ name }, gate) => [name, points[gate] ?? null]));
  const total = width > selection.gates.length ? (points[width - 1] ?? null) : meanOf(edition, points);
  return { name: cellText(label), points: total, gates, vetoed };
}

/** As the document averages; null while a part is missing. */
function meanOf(edition: Edition, points: readonly (Points | null)[]): Points | null {
  const mean = edition.aggregations.find(({ kind }) => kind === "mean");
  const result = mean && combine(edition, mean, points.map((value) => ({ name: "", value })));
  return result && "combination" in result ? result.combination.total : null;
}

function readScore(context: FunctionContext, block: Block, row: number, column: number): Points | null | CellFailure {
  const { words } = context;
  const cell = block.cells[row]?.[column] ?? null;
  const amount = readAmount(cell);
  if (amount.kind === "amount") return amount.points;
  if (amount.kind !== "unreadable") return null;
  const where = placeInBlock(context, "scores", block, row, column);
  return wrongInput(typeof cell === "number" ? words.inexactPart(where, amount.text) : words.unreadableScore(where, amount.text));
}

const NO = /^(?:否|无|×|x|0|false|no|n|-|—)$/iu;
const YES = /^(?:是|有|√|✓|1|true|yes|y)$/iu;

function readMark(block: Block, row: number, column: number): boolean | string {
  const single = block.rows * block.columns === 1;
  const cell = (single ? (row === 0 && column === 0 ? block.cells[0]?.[0] : null) : block.cells[row]?.[column]) ?? null;
  const text = cellText(cell);
  if (text === "" || NO.test(text)) return false;
  return YES.test(text) ? true : text;
}
