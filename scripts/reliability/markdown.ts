/** Tables and numbers of the document. */

/** @example grouped(1234567) // "1,234,567" */
export const grouped = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 1 });

/** @param share 0 … 1 @example percent(0.98765) // "98.8 %"; never 100 % for less than all */
export const percent = (share: number): string => `${(share === 1 ? 100 : Math.floor(share * 1_000) / 10).toFixed(1)} %`;

/** The first column holds words, the others figures. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map((cell) => (typeof cell === "number" ? grouped(cell) : cell)).join(" | ")} |`;
  return [line(head), `|---|${"---:|".repeat(head.length - 1)}`, ...rows.map(line)].join("\n");
}
