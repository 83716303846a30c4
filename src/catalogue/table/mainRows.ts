/** Rows of the main table → categories and clauses as edition JSON. */
import { normalizeText } from "../../sheet/normalizeText";
import type { Category } from "../edition";
import { type Block } from "./blocks";
import { METHOD_WORDS, readChargeCells } from "./chargeCells";
import type { ChargeFault } from "./chargeDetails";
import { pieces, readDecimal, readList, unquote } from "./notation";
import { readRemarks, type Remarks } from "./remarks";
import { readSource } from "./source";
import type { NamedPlace, TableReader } from "./tableReader";
import { CATEGORY_ROW, type Column, CONFIDENCES, KINDS, PERIODS, REMARKS, SUBJECTS, VETO_PERIODS } from "./words";

type Json = Readonly<Record<string, unknown>>;

/** A category as edition JSON; what other rows say of it is checked against it. */
type CategoryJson = Json & Pick<Category, "id" | "name" | "kind" | "cap"> & { readonly points: number | null };

export interface MainJson {
  readonly categories: readonly CategoryJson[];
  readonly clauses: readonly Json[];
}

/** The columns without which nothing can be read; the others may be left out. */
const NEEDED: readonly Column[] = ["大项", "条款", "内容", "方式", "分值下限"];

export function readMain(reader: TableReader, block: Block): MainJson {
  const missing = NEEDED.filter((column) => !block.columns.has(column));
  for (const column of missing) reader.report({ row: block.heading, column: -1, heading: column }, reader.words.missingColumn(column));
  if (missing.length > 0) return { categories: [], clauses: [] };
  const main = new MainTable(reader, block);
  main.readCategories();
  return { clauses: main.readClauses(), categories: main.categories };
}

class MainTable {
  readonly categories: CategoryJson[] = [];
  readonly #byName = new Map<string, CategoryJson>();
  readonly #ids = new Set<string>();
  /** Whether categories have rows of their own; without them a clause's row may introduce one. */
  #ownRows = false;

  constructor(readonly reader: TableReader, readonly block: Block) {}

  readCategories(): void {
    for (const row of this.block.rows) {
      if (!this.#isCategory(row)) continue;
      this.#ownRows = true;
      const { reader } = this;
      const name = reader.text(this.#at(row, "大项"));
      if (name === "") reader.report(this.#at(row, "大项"), reader.words.missingCategory);
      else if (this.#byName.has(plain(name))) reader.report(this.#at(row, "大项"), reader.words.categoryTwice(name));
      else this.#add(row, name, this.#categoryJson(row, name));
    }
  }

  readClauses(): Json[] {
    const clauses: Json[] = [];
    let above: string | undefined;
    for (const row of this.block.rows) {
      const own = this.reader.text(this.#at(row, "大项"));
      const name = own === "" ? above : own;
      above = name;
      if (this.#isCategory(row)) continue;
      const category = this.#categoryOf(row, name);
      clauses.push(this.#clauseJson(row, category, `clauses[${clauses.length}]`));
    }
    return clauses;
  }

  #at(row: number, column: Column): NamedPlace {
    return this.reader.cell(this.block, row, column);
  }

  #isCategory(row: number): boolean {
    return this.reader.text(this.#at(row, "方式")) === CATEGORY_ROW;
  }

  #categoryJson(row: number, name: string): CategoryJson {
    const { reader } = this;
    const kind = reader.code(this.#at(row, "方向(扣/加/否决)"), KINDS) ?? "deduct";
    const points = reader.number(this.#at(row, "分值"));
    const stops = reader.yesNo(this.#at(row, "扣完为止")) ?? points !== null;
    const { no, id } = readNumber(reader.text(this.#at(row, "条款")));
    const remarks = this.#remarks(row, CATEGORY_REMARKS);
    return {
      id: id ?? this.#freeId(no === "" ? name : no), no, name, kind, points, cap: stops ? "stop" : "none",
      aliases: readList(remarks.fields.get(REMARKS.aliases) ?? ""),
      capStated: reader.yesNo(this.#at(row, "说明"), remarks.fields.get(REMARKS.capStated) ?? "") ?? false,
      requirement: reader.textOrNull(this.#at(row, "内容")),
    };
  }

  #add(row: number, name: string, category: CategoryJson): void {
    const path = `categories[${this.categories.length}]`;
    for (const [key, column] of Object.entries(CATEGORY_COLUMNS)) this.reader.place(key === "" ? path : `${path}.${key}`, this.#at(row, column));
    this.#byName.set(plain(name), category);
    this.#ids.add(category.id);
    this.categories.push(category);
  }

  /** The category a clause's row names, introduced by it where the table has no rows for categories. */
  #categoryOf(row: number, name: string | undefined): CategoryJson | undefined {
    const { reader } = this;
    const place = this.#at(row, "大项");
    if (name === undefined) {
      reader.report(place, reader.words.missingCategory);
      return undefined;
    }
    const known = this.#byName.get(plain(name));
    if (known) {
      this.#checkAgreement(row, known);
      return known;
    }
    if (this.#ownRows) {
      reader.report(place, reader.words.unknownCategory(name, this.categories.map((category) => category.name).join("、")));
      return undefined;
    }
    const category = this.#implied(row, name);
    this.#add(row, name, category);
    return category;
  }

  #implied(row: number, name: string): CategoryJson {
    const { reader } = this;
    const kind = reader.code(this.#at(row, "方向(扣/加/否决)"), KINDS) ?? "deduct";
    const points = reader.number(this.#at(row, "分值"));
    if (points === null && kind === "deduct") reader.report(this.#at(row, "分值"), reader.words.missingId(`大项“${name}”的分值`));
    const stops = reader.yesNo(this.#at(row, "扣完为止")) ?? points !== null;
    return { id: this.#freeId(name), name, no: "", kind, points, cap: stops ? "stop" : "none", capStated: false };
  }

  #checkAgreement(row: number, category: CategoryJson): void {
    const { reader } = this;
    const points = reader.number(this.#at(row, "分值"));
    if (points !== null && points !== category.points) {
      reader.report(this.#at(row, "分值"), reader.words.pointsDiffer(category.name, String(points), String(category.points ?? "—")));
    }
    const stops = reader.yesNo(this.#at(row, "扣完为止"));
    if (stops !== null && (stops ? "stop" : "none") !== category.cap) reader.report(this.#at(row, "扣完为止"), reader.words.capDiffers(category.name));
  }

  #clauseJson(row: number, category: CategoryJson | undefined, path: string): Json {
    const { reader } = this;
    const { no, id, list } = readNumber(reader.text(this.#at(row, "条款")));
    const remarks = this.#remarks(row, CLAUSE_REMARKS);
    const text = reader.text(this.#at(row, "内容"));
    if (text === "") reader.report(this.#at(row, "内容"), reader.words.missingText);
    for (const [key, column] of Object.entries(CLAUSE_COLUMNS)) reader.place(key === "" ? path : `${path}.${key}`, this.#at(row, column));
    const own = id ?? this.#freeId(`${category?.id ?? "?"}.${readDecimal(no.replace(/[^\p{N}]/gu, "")) ?? "new"}`);
    this.#ids.add(own);
    return {
      id: own, category: category?.id ?? "", no, list, text,
      polarity: reader.code(this.#at(row, "方向(扣/加/否决)"), KINDS) ?? category?.kind ?? "deduct",
      charge: this.#charge(row),
      unit: reader.textOrNull(this.#at(row, "单位")),
      chief: reader.number(this.#at(row, "首席代表")),
      subject: reader.code(this.#at(row, "对象"), SUBJECTS),
      evidence: reader.textOrNull(this.#at(row, "依据")),
      note: remarks.note,
      ...this.#remarked(row, remarks),
    };
  }

  /** What 【】 says of a clause. */
  #remarked(row: number, { fields }: Remarks): Json {
    const { reader } = this;
    const place = this.#at(row, "说明");
    const text = (name: string): string => unquote(fields.get(name) ?? "");
    const textOrNull = (name: string): string | null => (fields.has(name) ? text(name) : null);
    const printedUnder = textOrNull(REMARKS.printedUnder);
    return {
      ...(printedUnder === null ? {} : { printedUnder: this.#byName.get(plain(printedUnder))?.id ?? printedUnder }),
      period: reader.code(place, PERIODS, text(REMARKS.period)) ?? "month",
      yearPoints: this.#yearPoints(place, text(REMARKS.yearPoints)),
      every: this.#count(place, text(REMARKS.every)),
      replaces: textOrNull(REMARKS.replaces),
      exemptions: pieces(fields.get(REMARKS.exemptions) ?? "").map(unquote),
      consequences: pieces(fields.get(REMARKS.consequences) ?? "").map(unquote),
      scope: textOrNull(REMARKS.scope),
      vetoPeriod: reader.code(place, VETO_PERIODS, text(REMARKS.vetoPeriod)),
      vetoFor: textOrNull(REMARKS.vetoFor),
      confidence: reader.code(place, CONFIDENCES, text(REMARKS.confidence)) ?? "printed",
      source: readSource(fields.get(REMARKS.source) ?? ""),
    };
  }

  #count(place: NamedPlace, text: string): number {
    if (text === "") return 1;
    return readDecimal(text) ?? this.reader.report(place, this.reader.words.notANumber(text)) ?? 1;
  }

  #yearPoints(place: NamedPlace, text: string): number | null {
    if (text === "") return null;
    return readDecimal(text.replace(/分$/u, "")) ?? this.reader.report(place, this.reader.words.notANumber(text));
  }

  #charge(row: number): unknown {
    const { reader } = this;
    const before = reader.problems.length;
    const cells = { method: reader.text(this.#at(row, "方式")), low: reader.number(this.#at(row, "分值下限")), high: reader.number(this.#at(row, "分值上限")) };
    if (reader.problems.length > before) return UNREADABLE;
    const polarity = reader.text(this.#at(row, "方向(扣/加/否决)"));
    // A veto carries no points, so an empty 方式 is no omission there.
    if (cells.method === "" && cells.low === null && polarity === KINDS.veto) return { kind: "none" };
    const reading = readChargeCells(cells);
    if ("charge" in reading) return reading.charge;
    const { fault } = reading;
    reader.report(this.#at(row, FAULT_COLUMNS[fault.code]), describeFault(fault, reader));
    return UNREADABLE;
  }

  #remarks(row: number, known: readonly string[]): Remarks {
    const { reader } = this;
    const place = this.#at(row, "说明");
    const remarks = readRemarks(reader.text(place));
    for (const text of remarks.unreadable) reader.report(place, reader.words.badRemark(text));
    for (const name of remarks.fields.keys()) {
      if (!known.includes(name)) reader.report(place, reader.words.unknownRemark(name, known.join("、")));
    }
    return remarks;
  }

  #freeId(wish: string): string {
    let id = wish;
    for (let count = 2; this.#ids.has(id); count++) id = `${wish}-${count}`;
    return id;
  }
}

/** Stands where a charge was reported already, so that the rest can still be checked. */
const UNREADABLE = { kind: "open" } as const;

const plain = (name: string): string => normalizeText(name);

/** "第2组⑴ [2.2-1]" → list 2, no "⑴", id "2.2-1". */
function readNumber(text: string): { readonly list: number; readonly no: string; readonly id: string | undefined } {
  const [, list, no = "", id] = /^(?:第(\d+)组)?\s*(.*?)\s*(?:\[([^[\]]+)\])?$/su.exec(text) ?? [];
  return { list: list === undefined ? 1 : Number(list), no, id };
}

const CATEGORY_REMARKS: readonly string[] = [REMARKS.capStated, REMARKS.aliases];
const CLAUSE_REMARKS: readonly string[] = Object.values(REMARKS).filter((name) => !CATEGORY_REMARKS.includes(name));

/** Column that answers for each key of the JSON; "" for everything else. */
const CATEGORY_COLUMNS: Readonly<Record<string, Column>> = {
  "": "说明", id: "条款", no: "条款", name: "大项", kind: "方向(扣/加/否决)", points: "分值", cap: "扣完为止", requirement: "内容",
};
const CLAUSE_COLUMNS: Readonly<Record<string, Column>> = {
  "": "说明", id: "条款", no: "条款", list: "条款", category: "大项", text: "内容", polarity: "方向(扣/加/否决)", charge: "方式", "charge.points": "分值下限",
  "charge.min": "分值下限", "charge.max": "分值上限", unit: "单位", chief: "首席代表", subject: "对象", evidence: "依据",
};

const FAULT_COLUMNS: Readonly<Record<ChargeFault["code"], Column>> = {
  "unknown-method": "方式", "bad-detail": "方式", "missing-detail": "方式", "missing-low": "分值下限", "missing-high": "分值上限", "two-amounts": "分值上限",
};

function describeFault(fault: ChargeFault, { words }: TableReader): string {
  switch (fault.code) {
    case "unknown-method":
      return words.unknownMethod(fault.word, METHOD_WORDS.join("、"));
    case "bad-detail":
      return words.badDetail(fault.method, fault.detail);
    case "missing-detail":
      return words.missingDetail(fault.method, fault.detail);
    case "missing-low":
      return words.missingLow;
    case "missing-high":
      return words.missingHigh;
    case "two-amounts":
      return words.twoAmounts(fault.method);
  }
}
