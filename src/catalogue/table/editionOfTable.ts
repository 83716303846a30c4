/** Rows of a sheet → the edition they describe, or everything that is wrong with them. */
import { parsePoints, points as exact, toNumber } from "../../points";
import type { CellValue } from "../../sheet/grid";
import type { Language } from "../../text/language";
import type { ChoiceSelection, Edition } from "../edition";
import { readWithoutExamples } from "../readDocument";
import { BLANK_BASE, pointsOfDeductions, SUM_OF_CATEGORIES, UNPRINTED } from "./base";
import { type Block, type BlockKind, type Blocks, type FactCell, findBlocks, type Rows, textAt } from "./blocks";
import { bracketed } from "./cellAddress";
import { AS_WRITTEN, NO_CHANGE, rewrite } from "./choiceRewriting";
import { type MainJson, readMain } from "./mainRows";
import { COLON, readDecimal, readList, splitAt, unquote } from "./notation";
import { readSource, NOWHERE } from "./source";
import { type NamedPlace, type TableProblem, TableReader } from "./tableReader";
import { AGGREGATIONS, type Fact, FACTS, ROUNDINGS, STATUSES, SUBJECTS, TIES } from "./words";

export type { TableProblem };

export type EditionOfTable = { readonly edition: Edition } | { readonly problems: readonly TableProblem[] };

/**
 * Reads a catalogue table, as `tableOf` writes it and an office edits it. A main table alone will do: its base is then the
 * sum of its categories, and it has no grades.
 * @param rows the range's cells; the table may stand anywhere in it
 * @param language of the problems' sentences
 * @returns the edition, checked as a built-in one is; or all problems, in the order of rows
 */
export function editionOfTable(rows: readonly (readonly CellValue[])[], language: Language = "zh-CN"): EditionOfTable {
  const reader = new TableReader(rows, language);
  const blocks = findBlocks(rows);
  const choices = readChoices(reader, blocks);
  // An option that is not the written one changes cells first; what it changes is then read like everything else.
  const table = choices.rows === rows ? reader : new TableReader(choices.rows, language);
  const read = readParts(table, choices.rows === rows ? blocks : findBlocks(choices.rows), choices.json);
  const problems = [...(table === reader ? [] : reader.problems), ...table.problems];
  if (problems.length > 0 || !read) return { problems: inOrder(problems) };
  const result = readWithoutExamples(withOpenBase(read), choices.selection, language);
  if ("edition" in result) return { edition: { ...result.edition, choices: result.edition.choices.filter(({ id }) => id !== OPEN_BASE) } };
  for (const { path, message } of result.problems) table.report(table.placeOf(path), message);
  return { problems: inOrder(table.problems) };
}

/** Not an id that a document could use. */
const OPEN_BASE = "\u0000base";

/**
 * An unprinted base that is not the categories' sum is somebody's decision, and `readDocument` takes it for no misprint only
 * where it is an open question.
 */
function withOpenBase(document: Json): Json {
  const base = document["base"] as BaseJson;
  if (base.stated || base.points === null || !base.decided) return { ...document, base: { points: base.points, stated: base.stated } };
  const options = [{ id: "this", label: OPEN_BASE, value: base.points }, { id: "none", label: OPEN_BASE, value: null }];
  const choice = { id: OPEN_BASE, question: OPEN_BASE, reason: OPEN_BASE, default: "this", options };
  return { ...document, base: { points: { $choice: OPEN_BASE }, stated: false }, choices: [...(document["choices"] as readonly unknown[]), choice] };
}

const inOrder = (problems: readonly TableProblem[]): TableProblem[] => [...problems].sort((a, b) => a.row - b.row || a.column - b.column);

type Json = Record<string, unknown>;

function readParts(reader: TableReader, { facts, blocks }: Blocks, choices: readonly unknown[]): Json | undefined {
  const [main, ...others] = blocks.filter(({ kind }) => kind === "main");
  if (!main || others.length > 0) {
    reader.report(undefined, main ? reader.words.severalMain : reader.words.noMain);
    return undefined;
  }
  const content = readMain(reader, main);
  if (reader.problems.length === 0 && content.categories.length === 0) reader.report(undefined, reader.words.noCategories);
  const rowsOf = (kind: BlockKind) => blocks.filter((block) => block.kind === kind).flatMap((block) => block.rows.map((row) => ({ block, row })));
  const bands = rowsOf("bands").map(({ block, row }, index) => readBand(reader, block, row, `bands[${index}]`));
  const selections = rowsOf("selection");
  const [, second] = selections;
  if (second) reader.report(reader.cell(second.block, second.row, "评选"), reader.words.oneSelection);
  return {
    ...readFacts(reader, facts, content, bands.length > 0),
    ...content,
    bands,
    limits: rowsOf("limits").map(({ block, row }, index) => readLimit(reader, block, row, `limits[${index}]`)),
    aggregations: rowsOf("aggregations").map(({ block, row }, index) => readAggregation(reader, block, row, `aggregations[${index}]`)),
    selection: selections.slice(0, 1).map(({ block, row }) => readSelection(reader, block, row))[0] ?? null,
    choices,
  };
}

const DEFAULT_TITLE = "表内目录";
const DEFAULT_POLICY = "取总分达到的最高一档，以各档下限为准。";

function readFacts(reader: TableReader, cells: readonly FactCell[], { categories }: MainJson, hasBands: boolean): Json {
  const found = new Map<Fact, NamedPlace>();
  for (const { name, at, value } of cells) {
    const fact = (Object.keys(FACTS) as Fact[]).find((key) => FACTS[key] === name);
    if (fact && found.has(fact)) reader.report({ ...at, heading: name }, reader.words.factTwice(name));
    else if (fact) found.set(fact, { ...value, heading: name });
    // A cell that stands alone is a title or a remark of the office.
    else if (textAt(reader.rows, value) !== "") reader.report({ ...at, heading: name }, reader.words.unknownFact(name, Object.values(FACTS).join("、")));
  }
  for (const [fact, place] of found) reader.place(fact === "base" ? "base.points" : fact, place);
  const nowhere: NamedPlace = { row: -1, column: -1, heading: "" };
  const at = (fact: Fact): NamedPlace => found.get(fact) ?? nowhere;
  const text = (fact: Fact, byDefault: string): string => reader.textOrNull(at(fact)) ?? byDefault;
  const title = text("title", DEFAULT_TITLE);
  return {
    title, id: text("id", title), catalogue: text("catalogue", text("id", title)), scheme: text("scheme", NOWHERE),
    documentNumber: reader.textOrNull(at("documentNumber")), effectiveFrom: reader.month(at("effectiveFrom")), effectiveTo: reader.month(at("effectiveTo")),
    status: reader.code(at("status"), STATUSES) ?? "scored", subject: reader.code(at("subject"), SUBJECTS) ?? "window",
    base: readBase(reader, found.get("base"), categories), bonusCap: reader.number(at("bonusCap")), floor: reader.number(at("floor")) ?? 0,
    bandPolicy: reader.textOrNull(at("bandPolicy")) ?? (hasBands ? DEFAULT_POLICY : null),
    aliases: readList(reader.text(at("aliases"))), titleWords: readList(reader.text(at("titleWords"))), missing: readList(reader.text(at("missing"))),
    source: { document: title, ...readSource(reader.text(at("source"))) },
  };
}

interface BaseJson {
  readonly points: number | null;
  readonly stated: boolean;
  /** A number that somebody decided on, not the sum. */
  readonly decided?: true;
}

/** "各大项之和" follows the categories as they are edited; a number is what the document prints. */
function readBase(reader: TableReader, place: NamedPlace | undefined, categories: MainJson["categories"]): BaseJson {
  const amounts = categories.map(({ kind, points }) => ({ kind, points: points === null ? null : (parsePoints(points) ?? exact(0)) }));
  const sum = toNumber(pointsOfDeductions(amounts));
  if (!place) return { points: sum, stated: false };
  const text = reader.text(place);
  if (text === SUM_OF_CATEGORIES) return { points: sum, stated: false };
  if (text === "" || text === BLANK_BASE) return { points: null, stated: text !== "" };
  if (!text.endsWith(UNPRINTED)) return { points: reader.number(place), stated: true };
  const points = readDecimal(text.slice(0, -UNPRINTED.length));
  return { points: points ?? reader.report(place, reader.words.notANumber(text)), stated: false, decided: true };
}

function readBand(reader: TableReader, block: Block, row: number, path: string): Json {
  const bound = reader.cell(block, row, "下限");
  reader.place(path, reader.cell(block, row, "等次"));
  reader.place(`${path}.min`, bound);
  const grade = reader.text(reader.cell(block, row, "等次"));
  const text = reader.text(bound).normalize("NFKC");
  const [, sign = "", number = ""] = /^(>=|≥|>|<)?\s*(.*?)\s*分?$/u.exec(text) ?? [];
  const amount = number === "" ? null : (readDecimal(number) ?? reader.report(bound, reader.words.badBound(text)));
  if (sign === "<") reader.place(`${path}.below`, bound);
  return sign === "<" ? { grade, min: 0, minInclusive: true, below: amount } : { grade, min: amount, minInclusive: sign !== ">" };
}

function readLimit(reader: TableReader, block: Block, row: number, path: string): Json {
  const cell = (heading: string): NamedPlace => reader.cell(block, row, heading);
  const columns = { "": "合限", name: "合限", clauses: "包括条款", points: "最多" };
  for (const [key, heading] of Object.entries(columns)) reader.place(key === "" ? path : `${path}.${key}`, cell(heading));
  return {
    name: reader.text(cell("合限")), clauses: readList(reader.text(cell("包括条款"))), points: reader.number(cell("最多")),
    source: readSource(reader.text(cell("出处"))),
  };
}

function readAggregation(reader: TableReader, block: Block, row: number, path: string): Json {
  const cell = (heading: string): NamedPlace => reader.cell(block, row, heading);
  const columns = { "": "合计", name: "合计", kind: "合计方式", parts: "组成", crossPeriod: "年度加减", crossPeriodPart: "年度加减", graded: "定等次", places: "小数位数", rounding: "取舍", id: "编号", source: "出处" };
  for (const [key, heading] of Object.entries(columns)) reader.place(key === "" ? path : `${path}.${key}`, cell(heading));
  const name = reader.text(cell("合计"));
  return {
    id: bracketed(reader.text(cell("编号"))) ?? name, name, kind: reader.code(cell("合计方式"), AGGREGATIONS) ?? "weighted",
    parts: reader.assignments(cell("组成")).map(([part, weight]) => ({ name: part, weight })), ...readCrossPeriod(reader, cell("年度加减")),
    graded: reader.yesNo(cell("定等次")) ?? true, places: reader.number(cell("小数位数")) ?? 2, rounding: reader.code(cell("取舍"), ROUNDINGS) ?? "half-up", source: readSource(reader.text(cell("出处"))),
  };
}

/** "是", or "是：窗口年平均分值" where a part takes the year's charges before it is weighed. */
function readCrossPeriod(reader: TableReader, place: NamedPlace): Json {
  const { before, after } = splitAt(reader.text(place), COLON) ?? { before: reader.text(place), after: "" };
  return { crossPeriod: reader.yesNo(place, before) ?? false, crossPeriodPart: after === "" ? null : unquote(after) };
}

function readSelection(reader: TableReader, block: Block, row: number): Json {
  const cell = (heading: string): NamedPlace => reader.cell(block, row, heading);
  const columns = { selection: "评选", "selection.most": "名额", "selection.gates": "各项门槛", "selection.vetoes": "否决", "selection.ties": "并列" };
  for (const [path, heading] of Object.entries(columns)) reader.place(path, cell(heading));
  return {
    name: reader.text(cell("评选")), most: reader.number(cell("名额")), gates: reader.assignments(cell("各项门槛")).map(([name, min]) => ({ name, min })),
    vetoes: reader.yesNo(cell("否决")) ?? true, ties: reader.code(cell("并列"), TIES) ?? "report", source: readSource(reader.text(cell("出处"))),
  };
}

interface Choices {
  /** As edition JSON, without values: they stand in the cells. */
  readonly json: readonly unknown[];
  readonly selection: ChoiceSelection;
  /** The table as the options in use have it. */
  readonly rows: Rows;
}

function readChoices(reader: TableReader, { blocks }: Blocks): Choices {
  const byId = new Map<string, OptionRow[]>();
  for (const block of blocks.filter(({ kind }) => kind === "choices")) {
    for (const row of block.rows) {
      const option = readOption(reader, block, row);
      byId.set(option.choice, [...(byId.get(option.choice) ?? []), option]);
    }
  }
  const json: Json[] = [];
  const selection: Record<string, string> = {};
  let rows = reader.rows;
  for (const [id, options] of byId) {
    const used = options.filter(({ chosen }) => chosen);
    const [chosen] = used;
    const [first] = options;
    if (first && used.length !== 1) reader.report(used[1]?.chosenAt ?? first.chosenAt, reader.words.chosenOption(id, used.length));
    if (!chosen || !first) continue;
    rows = carryOut(reader, rows, chosen);
    selection[id] = chosen.id;
    reader.place(`choices[${json.length}]`, first.chosenAt);
    const textOf = (key: "question" | "reason"): string => options.find((option) => option[key] !== "")?.[key] ?? NOWHERE;
    json.push({
      id, question: textOf("question"), reason: textOf("reason"), default: (options.find(({ byDefault }) => byDefault) ?? chosen).id,
      options: options.map((option) => ({ id: option.id, label: option.label })),
      ...(isInformational(options) ? { informational: true } : {}),
    });
  }
  return { json, selection, rows };
}

/** Nothing changes whichever option is in use. */
const isInformational = (options: readonly OptionRow[]): boolean =>
  options.length > 1 && options.every(({ rewriting }) => rewriting === NO_CHANGE || rewriting === AS_WRITTEN) &&
  options.some(({ rewriting }) => rewriting === NO_CHANGE);

interface OptionRow {
  readonly choice: string;
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly reason: string;
  readonly chosen: boolean;
  readonly byDefault: boolean;
  readonly rewriting: string;
  readonly chosenAt: NamedPlace;
  readonly rewritingAt: NamedPlace;
}

function readOption(reader: TableReader, block: Block, row: number): OptionRow {
  const cell = (heading: string): NamedPlace => reader.cell(block, row, heading);
  const id = (heading: string): string => {
    const text = reader.text(cell(heading));
    if (text === "") reader.report(cell(heading), reader.words.missingId(heading));
    return bracketed(text) ?? text;
  };
  return {
    choice: id("待定项"), id: id("选项"), label: reader.text(cell("含义")), question: reader.text(cell("问题")), reason: reader.text(cell("理由")),
    chosen: reader.yesNo(cell("选用")) ?? false, byDefault: reader.yesNo(cell("默认")) ?? false, rewriting: reader.text(cell("改写")),
    chosenAt: cell("选用"), rewritingAt: cell("改写"),
  };
}

/** The written option changes nothing; an option that touches nothing computable has nothing to change. */
function carryOut(reader: TableReader, rows: Rows, option: OptionRow): Rows {
  if (option.rewriting === AS_WRITTEN || option.rewriting === NO_CHANGE) return rows;
  if (option.rewriting === "") {
    reader.report(option.rewritingAt, reader.words.noRewriting(option.choice, option.id));
    return rows;
  }
  const rewritten = rewrite(rows, option.rewriting);
  if ("rows" in rewritten) return rewritten.rows;
  reader.report(option.rewritingAt, reader.words.badRewriting(rewritten.unknown));
  return rows;
}
