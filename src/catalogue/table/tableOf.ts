/** An edition → the rows of a sheet that an office can read and edit. `editionOfTable` reads them back. */
import { formatPoints, type Points, toNumber } from "../../points";
import type { Aggregation, Band, Category, Choice, Clause, Edition, Selection, SharedLimit } from "../edition";
import { BLANK_BASE, pointsOfDeductions, SUM_OF_CATEGORIES, UNPRINTED } from "./base";
import { chargeCells } from "./chargeCells";
import { AS_WRITTEN, NO_CHANGE, rewritings, type TableCell, type TableRow } from "./choiceRewriting";
import { listText, quote } from "./notation";
import { remarksText } from "./remarks";
import { documentText, sourceText } from "./source";
import {
  AGGREGATION_COLUMNS, AGGREGATIONS, BAND_COLUMNS, CATEGORY_ROW, CHOICE_COLUMNS, type Column, COLUMNS, CONFIDENCES, type Fact, FACTS, KINDS, LIMIT_COLUMNS,
  NO, PERIODS, REMARKS, ROUNDINGS, SELECTION_COLUMNS, STATUSES, SUBJECTS, TIES, VETO_PERIODS, YES,
} from "./words";

/**
 * The catalogue table of an edition: what holds for the whole, the main table, the grades, and where there are any the
 * shared limits, the aggregations, the selection and the open questions, one below the other with an empty row between.
 * @param document the edition's JSON; with it, every option of an open question says which cells it changes, so that
 *   picking another one in the table changes the score
 * @returns rows of equal length
 */
export function tableOf(edition: Edition, document?: unknown): TableRow[] {
  const parts = [
    factRows(edition),
    mainRows(edition),
    edition.bands.length > 0 ? [BAND_COLUMNS, ...edition.bands.map(bandRow)] : [],
    edition.limits.length > 0 ? [LIMIT_COLUMNS, ...edition.limits.map((each) => limitRow(edition, each))] : [],
    edition.aggregations.length > 0 ? [AGGREGATION_COLUMNS, ...edition.aggregations.map((each) => aggregationRow(edition, each))] : [],
    edition.selection ? [SELECTION_COLUMNS, selectionRow(edition, edition.selection)] : [],
    edition.choices.length > 0 ? [CHOICE_COLUMNS, ...choiceRows(edition, document)] : [],
  ];
  const rows = parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [[], ...part]));
  return rows.map((row) => COLUMNS.map((_, index) => row[index] ?? null));
}

function factRows(edition: Edition): TableRow[] {
  const facts: Record<Fact, TableCell> = {
    title: edition.title, id: edition.id, catalogue: edition.catalogue, scheme: edition.scheme, documentNumber: edition.documentNumber,
    effectiveFrom: edition.effectiveFrom, effectiveTo: edition.effectiveTo, status: STATUSES[edition.status], subject: SUBJECTS[edition.subject],
    base: baseCell(edition), bonusCap: numberOrNull(edition.bonusCap), floor: toNumber(edition.floor), bandPolicy: edition.bandPolicy,
    aliases: listOrNull(edition.aliases), titleWords: listOrNull(edition.titleWords), missing: listOrNull(edition.missing),
    source: documentText(edition.source),
  };
  return (Object.keys(FACTS) as Fact[]).map((fact) => [FACTS[fact], facts[fact]]);
}

function baseCell({ base, categories }: Edition): TableCell {
  if (base.points === null) return base.stated ? BLANK_BASE : null;
  if (base.stated) return toNumber(base.points);
  return base.points === pointsOfDeductions(categories) ? SUM_OF_CATEGORIES : `${toNumber(base.points)}${UNPRINTED}`;
}

/** An empty text would be told from a blank cell by some Excels and not by others. */
const listOrNull = (items: readonly string[]): string | null => (items.length === 0 ? null : listText(items));

const numberOrNull = (points: Points | null): number | null => (points === null ? null : toNumber(points));

/** Clauses in their own order; a category's row stands before the first clause printed under it. */
function mainRows(edition: Edition): TableRow[] {
  const rows: TableRow[] = [COLUMNS];
  let written = 0;
  for (const clause of edition.clauses) {
    const heading = edition.categories.findIndex(({ id }) => id === (clause.printedUnder ?? clause.category));
    rows.push(...edition.categories.slice(written, heading + 1).map(categoryRow), clauseRow(edition, clause));
    written = Math.max(written, heading + 1);
  }
  return [...rows, ...edition.categories.slice(written).map(categoryRow)];
}

const rowOf = (cells: Partial<Record<Column, TableCell>>): TableRow => COLUMNS.map((column) => cells[column] ?? null);

function categoryRow(category: Category): TableRow {
  return rowOf({
    大项: category.name, 分值: numberOrNull(category.points), 扣完为止: category.cap === "stop" ? YES : NO, 条款: numberCell(category.no, category.id),
    内容: category.requirement, "方向(扣/加/否决)": KINDS[category.kind], 方式: CATEGORY_ROW,
    说明: remarksText(null, [
      ...(category.capStated ? [[REMARKS.capStated, YES] as const] : []),
      ...(category.aliases.length > 0 ? [[REMARKS.aliases, listText(category.aliases)] as const] : []),
    ]),
  });
}

/** Number as printed, and the id in brackets: "⑴ [5.1]". */
const numberCell = (no: string, id: string, list = 1): string => `${list > 1 ? `第${list}组` : ""}${no === "" ? "" : `${no} `}[${id}]`;

function clauseRow(edition: Edition, clause: Clause): TableRow {
  const { method, low, high } = chargeCells(clause.charge);
  const category = edition.categories.find(({ id }) => id === clause.category);
  return rowOf({
    大项: category?.name ?? clause.category, 条款: numberCell(clause.no, clause.id, clause.list), 内容: clause.text,
    "方向(扣/加/否决)": KINDS[clause.polarity], 方式: method, 分值下限: low, 分值上限: high, 单位: clause.unit, 首席代表: numberOrNull(clause.chief),
    对象: clause.subject === null ? null : SUBJECTS[clause.subject], 依据: clause.evidence,
    说明: remarksText(clause.note, remarksOf(edition, clause)),
  });
}

function remarksOf(edition: Edition, clause: Clause): (readonly [string, string])[] {
  const fields: (readonly [string, string | null])[] = [
    [REMARKS.printedUnder, edition.categories.find(({ id }) => id === clause.printedUnder)?.name ?? null],
    [REMARKS.period, clause.period === "month" ? null : PERIODS[clause.period]],
    [REMARKS.yearPoints, clause.yearPoints === null ? null : formatPoints(clause.yearPoints)],
    [REMARKS.every, clause.every === 1 ? null : String(clause.every)],
    [REMARKS.replaces, clause.replaces],
    [REMARKS.exemptions, clause.exemptions.length === 0 ? null : clause.exemptions.map(quote).join("；")],
    [REMARKS.consequences, clause.consequences.length === 0 ? null : clause.consequences.map(quote).join("；")],
    [REMARKS.scope, clause.scope],
    [REMARKS.vetoPeriod, clause.vetoPeriod === null ? null : VETO_PERIODS[clause.vetoPeriod]],
    [REMARKS.vetoFor, clause.vetoFor],
    [REMARKS.confidence, clause.confidence === "printed" ? null : CONFIDENCES[clause.confidence]],
    [REMARKS.source, sourceText(edition.source, clause.source)],
  ];
  const lists: readonly string[] = [REMARKS.exemptions, REMARKS.consequences, REMARKS.source];
  return fields.flatMap(([name, value]) => (value === null ? [] : [[name, lists.includes(name) ? value : quote(value)] as const]));
}

/** A bare number includes itself; ">90" does not; "<60" is everything down to the lowest total, with an end of its own. */
function bandRow({ grade, min, minInclusive, below }: Band): TableRow {
  if (below !== undefined) return [grade, below === null ? "<" : `<${toNumber(below)}`];
  if (minInclusive) return [grade, numberOrNull(min)];
  return [grade, min === null ? ">" : `>${toNumber(min)}`];
}

const limitRow = (edition: Edition, { name, clauses, points, source }: SharedLimit): TableRow => [
  name, listText(clauses), numberOrNull(points), sourceText(edition.source, source),
];

const aggregationRow = (edition: Edition, { id, name, kind, parts, crossPeriod, crossPeriodPart, graded, places, rounding, source }: Aggregation): TableRow => [
  name, AGGREGATIONS[kind], parts.length === 0 ? null : parts.map((part) => `${quote(part.name)}=${part.weight}`).join("；"),
  crossPeriodPart === null ? (crossPeriod ? YES : NO) : `${YES}：${quote(crossPeriodPart)}`, places, ROUNDINGS[rounding], `[${id}]`,
  sourceText(edition.source, source), graded ? YES : NO,
];

const selectionRow = (edition: Edition, { name, most, gates, vetoes, ties, source }: Selection): TableRow => [
  name, most, gates.length === 0 ? null : gates.map((gate) => `${quote(gate.name)}=${toNumber(gate.min)}`).join("；"), vetoes ? YES : NO,
  sourceText(edition.source, source), TIES[ties],
];

function choiceRows(edition: Edition, document: unknown): TableRow[] {
  const rewriting = document === undefined ? undefined : rewritings(edition, document, tableOf);
  return edition.choices.flatMap((choice) => choice.options.map((option, index) => choiceRow(choice, option, index, rewriting?.get(`${choice.id}\n${option.id}`))));
}

function choiceRow(choice: Choice, option: Choice["options"][number], index: number, rewriting: string | undefined): TableRow {
  const chosen = choice.selected === option.id;
  return [
    `[${choice.id}]`, `[${option.id}]`, chosen ? YES : null, option.label, choice.default === option.id ? YES : null,
    index === 0 ? choice.question : null, index === 0 ? choice.reason : null, chosen ? AS_WRITTEN : choice.informational || rewriting === "" ? NO_CHANGE : (rewriting ?? null),
  ];
}
