/** What a summary's charts show, as names and numbers: read from the cells that the native charts are drawn from. Pure. */
import type { Range } from "../../src/sheet/grid";
import type { NewChart, NewSheet } from "../../src/xlsx/writing/newSheet";

export interface ChartFigures {
  readonly id: string;
  readonly kind: NewChart["kind"];
  readonly title: string;
  readonly alt: string;
  readonly nameHeading: string;
  readonly valueHeading: string;
  /** A month without a result has no value. */
  readonly points: readonly { readonly name: string; readonly value: number | null }[];
}

export function chartFigures(sheet: NewSheet, charts: readonly NewChart[]): readonly ChartFigures[] {
  const valueAt = (row: number, column: number): string | number | null => {
    const cell = sheet.rows[row - 1]?.[column - 1] ?? null;
    return typeof cell === "object" ? (cell?.value ?? null) : cell;
  };
  const down = ({ top, left, bottom }: Range): readonly (string | number | null)[] => Array.from({ length: bottom - top + 1 }, (_, index) => valueAt(top + index, left));
  return charts.map(({ id, kind, title, alt, categories, categoryAxis, valueAxis, series }) => {
    const values = series[0] === undefined ? [] : down(series[0].values);
    return {
      id, kind, title, alt, nameHeading: categoryAxis, valueHeading: valueAxis,
      points: down(categories).map((name, index) => {
        const value = values[index];
        return { name: String(name ?? ""), value: typeof value === "number" ? value : null };
      }),
    };
  });
}
