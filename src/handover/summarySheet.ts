/** 汇总表 as data: one sheet, as values or as formulas that follow the sheets they refer to. */
import type { Category, Edition } from "../catalogue/edition";
import { formatPoints, toNumber, ZERO } from "../points";
import { cellAddress, columnName, type Range } from "../sheet/grid";
import { handoverText, type HandoverText } from "../text/handover";
import type { Language } from "../text/language";
import type { NewCell, NewChart, NewSheet, StyledCell } from "../xlsx/writing/newSheet";
import { chartBlock } from "./chartBlock";
import { type FormulaSources, quoted, type SubjectSource } from "./formulaSource";
import type { MonthSummary, MonthTable } from "./monthSummary";
import { mergesBelow, spreadBlock, type SpreadBlock } from "./spreadRow";
import type { SummaryRow } from "./summaryRow";

export interface SummarySheetOptions {
  readonly language: Language;
  /** Summaries of other months, for the line over months; this one is added. */
  readonly history?: readonly MonthSummary[];
  /** Needed for formulas; without it everything is values. */
  readonly source?: FormulaSources;
}

/** What the pane writes into the workbook; `writeWorkbook([plan.sheet])` writes the same as a file. */
export interface SheetPlan {
  readonly sheet: NewSheet;
  /** Heading and rows of subjects, to become an Excel table. */
  readonly table: { readonly name: string; readonly range: Range } | null;
  readonly charts: readonly NewChart[];
  /** Cells with a formula; 0 for a plan of values. */
  readonly formulas: number;
  /** Rows that stay values although formulas were wanted, and why. */
  readonly notLive: readonly { readonly name: string; readonly reason: string }[];
}

/** Title, explanation, heading. */
const HEAD_ROWS = 3;

/**
 * A formula's cell bears the value it is to give, so that whoever writes it can hold the two against each other. [Z10]–[Z15]
 * @param table one of the summary's
 */
export function summarySheetPlan(summary: MonthSummary, table: MonthTable, as: "formulas" | "values", options: SummarySheetOptions): SheetPlan {
  const { language } = options;
  const text = handoverText(language);
  const { edition, rows } = table;
  const sources = as === "formulas" ? options.source : undefined;
  const columns = columnsOf(table, text, { last: HEAD_ROWS + rows.length, month: summary.month, sources });
  const width = columns.length;
  const apart = summary.apart.filter((each) => each.edition === edition.id);
  const notLive = rows.flatMap(({ name }) => {
    const source = sources?.bySubject.get(name);
    return source?.kind === "none" ? [{ name, reason: source.reason }] : [];
  });
  const body = rows.map((row, index) => columns.map(({ cell }) => cell(row, HEAD_ROWS + 1 + index)));
  const head: readonly (readonly NewCell[])[] = [
    [{ value: text.sheet.title({ month: summary.month, edition: edition.title }), style: "title" }],
    [{ value: text.sheet.head({ subjects: rows.length, apart: apart.length, id: edition.id, live: sources !== undefined }), style: "note" }],
    columns.map(({ heading }) => ({ value: heading, style: "heading" })),
  ];
  const ranked: readonly (readonly NewCell[])[] = [...head, ...body, ...selectionRows(table, text)];
  const nameSpan = columns.findIndex(({ key }) => key.startsWith("category ")) || 1;
  const departments = departmentBlock(table, text, width, nameSpan);
  const notRanked = apartBlock(apart, text, width, nameSpan);
  const before: readonly (readonly NewCell[])[] = [...ranked, ...departments.rows, ...notRanked.rows];
  const merges = [...mergesBelow(departments, ranked.length), ...mergesBelow(notRanked, ranked.length + departments.rows.length)];
  const data = chartBlock(summary, table, options, {
    top: before.length + 2, width, nameSpan, live: sources !== undefined,
    columnRange: (key) => bodyRange(columns.findIndex((each) => each.key === key) + 1, rows.length),
  });
  const all = [...before, [], ...data.rows, [], signatureRow(text, width)];
  const tableRange: Range = { top: HEAD_ROWS, left: 1, bottom: HEAD_ROWS + rows.length, right: width };
  const named = rows.length === 0 ? null : { name: `ASSESS_${summary.month.replace("-", "_")}_${edition.id.replace(/[^A-Za-z0-9]/gu, "_")}`, range: tableRange };
  const sheet: NewSheet = {
    name: text.sheet.name({ month: summary.month, edition: summary.tables.length > 1 ? (edition.aliases[0] ?? edition.title) : null }),
    rows: all, widths: columns.map(({ width: each }) => each), headingRows: HEAD_ROWS, landscape: true, merges: [...merges, ...data.merges],
    ...(named ? { table: named } : {}), ...(data.charts.length > 0 ? { charts: data.charts } : {}),
  };
  return { sheet, table: named, charts: data.charts, formulas: all.flat().filter((cell) => typeof cell === "object" && cell?.formula !== undefined).length, notLive };
}

interface SummaryColumn {
  readonly key: string;
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  /** @param at its row on the sheet, 1-based */
  readonly cell: (row: SummaryRow, at: number) => NewCell;
}

interface ColumnSetting {
  /** Last row of subjects, 1-based. */
  readonly last: number;
  readonly month: string;
  readonly sources: FormulaSources | undefined;
}

const bodyRange = (column: number, rows: number): string | null =>
  rows === 0 || column < 1 ? null : `$${columnName(column)}$${HEAD_ROWS + 1}:$${columnName(column)}$${HEAD_ROWS + rows}`;

function columnsOf({ edition, rows, selection }: MonthTable, text: HandoverText, { last, month, sources }: ColumnSetting): readonly SummaryColumn[] {
  const words = text.sheet;
  const categories = edition.categories.filter(({ kind }) => kind === "deduct");
  const bonuses = edition.categories.filter(({ kind }) => kind === "bonus");
  const hasDepartments = rows.some(({ department }) => (department ?? "") !== "");
  const hasLeaders = rows.some(({ leader }) => (leader ?? "") !== "");
  const order = [
    "rank", "name", ...(hasDepartments ? ["department"] : []), ...(hasLeaders ? ["leader"] : []), ...categories.map(({ id }) => `category ${id}`), ...(bonuses.length > 0 ? ["bonus"] : []), "total",
    ...(edition.bands.length > 0 ? ["grade"] : []), "tie", ...(selection ? ["selection"] : []), "veto", "remark",
  ];
  const place = (key: string, at: number): string => cellAddress(at, order.indexOf(key) + 1);
  const totals = `$${columnName(order.indexOf("total") + 1)}$${HEAD_ROWS + 1}:$${columnName(order.indexOf("total") + 1)}$${last}`;
  const formulaOf = (row: SummaryRow, make: (source: Live, sources: FormulaSources) => string | null): string | null => {
    const source = sources?.bySubject.get(row.name);
    return sources && source && source.kind !== "none" ? make(source, sources) : null;
  };
  const live = sources !== undefined;
  const cells: Readonly<Record<string, SummaryColumn>> = Object.fromEntries([
    column("rank", words.rank, 7, (row, at) => cell(row.rank, live ? `=RANK(${place("total", at)},${totals})` : null)),
    column("name", words.subject(edition.subject), 18, ({ name, source }) => ({ value: name, ...(source ? { link: { sheet: source.sheet, cell: source.cell ?? "A1" } } : {}) })),
    column("department", words.department, 14, ({ department }) => department ?? ""),
    column("leader", words.leader, 10, ({ leader }) => leader ?? ""),
    ...categories.map((category) => column(`category ${category.id}`, words.deductions(category.name), 10, (row, at) =>
      cell(toNumber(countedOf(row, category)), formulaOf(row, (source, given) => categoryFormula(source, given, category, month, place("name", at)))))),
    column("bonus", words.bonus, 8, (row, at) => cell(toNumber(row.bonus), formulaOf(row, (source, given) => bonusFormula(source, given, edition, bonuses, month, place("name", at))))),
    column("total", words.total, 9, (row, at) => cell(toNumber(row.total), formulaOf(row, (source, given) => totalFormula(source, given, month, place("name", at))))),
    column("grade", words.grade, 10, (row, at) =>
      cell(row.grade ?? "", formulaOf(row, (_, given) => (row.grade === null ? null : `=ASSESS.GRADE(${place("total", at)},${given.catalogue},${quoted(month)})`)))),
    column("tie", words.tie, 12, (row, at) => cell(row.tie, live ? tieFormula(place("total", at), place("rank", at), totals, text) : null)),
    column("selection", words.selection, 9, ({ selected }) => selected),
    column("veto", words.veto, 22, ({ vetoes }) => vetoes.map(({ citation, scope }) => words.vetoed({ clause: citation, scope })).join(text.remarks.and)),
    column("remark", words.remark, 36, (row) => {
      const source = sources?.bySubject.get(row.name);
      return [row.remark, ...(source?.kind === "none" ? [words.notLive({ reason: source.reason })] : [])].filter((part) => part !== "").join(text.remarks.and);
    }),
  ].map((each) => [each.key, each]));
  return order.flatMap((key) => cells[key] ?? []);
}

const column = (key: string, heading: string, width: number, make: SummaryColumn["cell"]): SummaryColumn => ({ key, heading, width, cell: make });

const cell = (value: string | number, formula: string | null): NewCell => (formula === null ? value : { value, formula, ...(typeof value === "number" ? { style: "number" as const } : {}) } satisfies StyledCell);

const countedOf = ({ assessment }: SummaryRow, { id }: Category) => assessment.categories.find((each) => each.id === id)?.counted ?? ZERO;

type Live = Exclude<SubjectSource, { readonly kind: "none" }>;

/** In a ledger the amounts of others count as blank. */
const pointsArgument = (source: Extract<Live, { kind: "recorded" }>, name: string): string => (source.names === null ? source.points : `IF(${source.names}=${name},${source.points},"")`);

function categoryFormula(source: Live, { catalogue }: FormulaSources, category: Category, month: string, name: string): string | null {
  if (source.kind === "recorded") return `=ASSESS.CATEGORY(${pointsArgument(source, name)},${source.items},${quoted(category.name)},${catalogue},${quoted(month)})`;
  const from = source.cells.get(category.id);
  if (from === undefined) return null;
  if (category.kind === "bonus") return category.points === null ? `=${from}` : `=MIN(${formatPoints(category.points)},${from})`;
  return category.points === null ? null : `=ROUND(${formatPoints(category.points)}-${from},6)`;
}

/** All bonus categories together, up to the edition's limit. */
function bonusFormula(source: Live, given: FormulaSources, { bonusCap }: Edition, bonuses: readonly Category[], month: string, name: string): string | null {
  const parts = bonuses.map((category) => (source.kind === "awarded" && !source.cells.has(category.id) ? null : categoryFormula(source, given, category, month, name)));
  const known = parts.flatMap((part) => (part === null ? [] : [part.slice(1)]));
  if (known.length === 0 || (source.kind === "recorded" && known.length < parts.length)) return null;
  const together = known.length === 1 ? (known[0] ?? "") : `ROUND(${known.join("+")},6)`;
  return bonusCap === null ? `=${together}` : `=MIN(${formatPoints(bonusCap)},${together})`;
}

const totalFormula = (source: Live, { catalogue }: FormulaSources, month: string, name: string): string =>
  source.kind === "recorded"
    ? `=ASSESS.SCORE(${pointsArgument(source, name)},${source.items},${catalogue},${quoted(month)})`
    : `=ASSESS.SCORE(${source.points},${source.items},${catalogue},${quoted(month)},"得分")`;

function tieFormula(total: string, rank: string, totals: string, text: HandoverText): string {
  const [before = "", after = ""] = text.tied({ rank: MARK }).split(String(MARK));
  return `=IF(COUNTIF(${totals},${total})>1,${quoted(before)}&${rank}&${quoted(after)},"")`;
}

/** Stands for the rank while its sentence is taken apart. */
const MARK = 987_654_321;

function selectionRows({ selection }: MonthTable, text: HandoverText): readonly (readonly NewCell[])[] {
  if (!selection) return [];
  const line = (value: string): readonly NewCell[] => [{ value, style: "note" }];
  return [[], [{ value: text.sheet.selectionNotes(selection.name), style: "title" }], ...(selection.outcome ? [line(text.sheet.chosen({ names: selection.outcome.chosen }))] : []), ...selection.notes.map(line)];
}

interface BlockRow {
  readonly cells: readonly NewCell[];
  readonly spread: boolean;
}

const blockHead = (title: string, columns: readonly string[]): readonly BlockRow[] => [
  { cells: [], spread: false }, { cells: [{ value: title, style: "title" }], spread: false },
  { cells: columns.map((value) => ({ value, style: "heading" as const })), spread: true },
];

/**
 * Names are merged into the first column of figures: below the table they are no more subjects of it, neither for the eye nor for
 * the check. What is long takes the rest.
 */
function departmentBlock({ departments }: MonthTable, text: HandoverText, width: number, nameSpan: number): SpreadBlock {
  if (departments.length === 0) return NO_BLOCK;
  const rest = Math.max(2, width - 4 - nameSpan);
  const members = Math.ceil(rest / 2);
  return spreadBlock([1, nameSpan, 2, 1, members, rest - members], [
    ...blockHead(text.sheet.departments, text.sheet.departmentColumns),
    ...departments.map(({ rank, department, leaders, mean, members: own, note }): BlockRow => ({ spread: true, cells: [
      rank ?? "", department, leaders.join(text.and), mean === null ? "" : toNumber(mean),
      own.map(({ name, total }) => text.charts.part({ name, value: total === null ? text.charts.noValue : formatPoints(total) })).join(text.and), note,
    ] })),
  ]);
}

function apartBlock(apart: MonthSummary["apart"], text: HandoverText, width: number, nameSpan: number): SpreadBlock {
  if (apart.length === 0) return NO_BLOCK;
  return spreadBlock([1, nameSpan, 2, Math.max(1, width - 3 - nameSpan)], [
    ...blockHead(text.sheet.apart, text.sheet.apartColumns),
    ...apart.map(({ name, sheet, cell: at, reason }, index): BlockRow => ({ spread: true, cells: [
      index + 1, { value: name, ...(sheet === null ? {} : { link: { sheet, cell: at ?? "A1" } }) }, sheet ?? "", reason,
    ] })),
  ]);
}

const NO_BLOCK: SpreadBlock = { rows: [], merges: [] };

/** A line for each hand, spread over the width. */
function signatureRow({ sheet: { signatures } }: HandoverText, width: number): readonly NewCell[] {
  const step = Math.max(1, Math.floor(width / signatures.length));
  return Array.from({ length: width }, (_, index): NewCell => {
    const signature = index % step === 0 ? signatures[index / step] : undefined;
    return signature === undefined ? null : { value: signature, style: "note" };
  });
}

