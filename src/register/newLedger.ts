/** The ledger sheet that is made where a workbook has none. Its headings are in Chinese in every language: the reader knows those words. */
import type { Edition } from "../catalogue/edition";
import { headerAt } from "../sheet/header";
import { MemoryGrid, type Range } from "../sheet/grid";
import { MergedView } from "../sheet/mergedView";
import { nameKey, sheetNames } from "../xlsx/writing/sheetNames";
import type { LedgerEntry } from "./ledgerEntry";
import type { FoundLedger } from "./ledgerPlace";

export interface NewLedger {
  /** Legal and free among the names given. */
  readonly name: string;
  /** In A1, over the width of the table. */
  readonly title: string;
  /** In row 2. */
  readonly headings: readonly string[];
  /** Characters, from A on (a Chinese character takes two). */
  readonly widths: readonly number[];
  /** Number format of each column's cells; null for General. */
  readonly formats: readonly (string | null)[];
  /** The Excel table to be made: heading and first row. */
  readonly table: { readonly name: string; readonly range: Range };
  readonly titleRow: 1;
  readonly headingRow: 2;
  readonly firstRow: 3;
}

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly format?: string;
}

/** Columns by whom the edition charges. */
function columnsFor({ subject, clauses }: Edition): readonly Column[] {
  const isWindow = subject === "window" || subject === "department";
  const who: readonly Column[] = isWindow
    ? [{ heading: "窗口名称", width: 18 }, { heading: "人员姓名", width: 12 }]
    : [{ heading: "人员姓名", width: 12 }, { heading: "所在窗口", width: 18 }];
  return [
    { heading: "序号", width: 6, format: "0" }, { heading: "日期", width: 12, format: "yyyy-mm-dd" }, ...who,
    { heading: "考核项目", width: 16 }, { heading: "扣分条款", width: 14 }, { heading: "次数", width: 7, format: "0" }, { heading: "加扣分", width: 9, format: "0.######" },
    ...(clauses.some(({ chief }) => chief !== null) ? [{ heading: "首席代表扣分", width: 13, format: "0.######" }] : []),
    { heading: "扣分事由", width: 32 }, { heading: "佐证", width: 20 }, { heading: "备注", width: 16 },
  ];
}

const TABLE_NAME = "ASSESS台账";

/** @returns the plan, and the empty ledger as the reader would find it */
export function newLedger(entry: LedgerEntry, takenSheets: readonly string[], takenTables: readonly string[]): { readonly plan: NewLedger; readonly found: FoundLedger } {
  const [year, month] = [entry.date.slice(0, 4), String(Number(entry.date.slice(5, 7)))];
  const title = `${year}年${month}月加分扣分台账（${entry.edition.title}）`;
  const columns = columnsFor(entry.edition);
  const [name = title] = sheetNames([`${month}月台账`], takenSheets);
  const headings = columns.map(({ heading }) => heading);
  const grid = MemoryGrid.of({ name }, [[title], headings]);
  const view = new MergedView(grid);
  const heading = { top: 2, bottom: 2, left: 1, right: columns.length };
  const plan: NewLedger = {
    name, title, headings, widths: columns.map(({ width }) => width), formats: columns.map(({ format }) => format ?? null),
    table: { name: freeName(TABLE_NAME, takenTables), range: { top: 2, left: 1, bottom: 3, right: columns.length } }, titleRow: 1, headingRow: 2, firstRow: 3,
  };
  return {
    plan,
    found: {
      grid, view, header: headerAt(view, entry.edition, heading), reading: null, month: null, fits: true, options: { date1904: false, fileName: "" },
      place: { heading, titleTop: 1, left: 1, right: columns.length, end: grid.rows, repeats: new Set(), hasNeighbour: false },
    },
  };
}

function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map(nameKey));
  let name = wanted;
  for (let count = 2; used.has(nameKey(name)); count++) name = `${wanted}_${count}`;
  return name;
}
