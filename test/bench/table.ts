/** The one table of a run: a section for each benchmark, a row for each line. */
import { figure, isMet, type Line, metText, ratioOf, ratioText, type Result, targetText } from "./result";
import { padEnd, padStart, widthOf } from "./width";

export interface Section {
  /** File name without its ending: "process". */
  readonly bench: string;
  readonly lines: readonly Line[];
  /** Why it ended before its end: a wrong answer, or an error. */
  readonly failed: boolean;
}

type Cells = readonly [name: string, value: string, ratio: string, target: string, met: string];

const HEADINGS: Cells = ["measured", "median", "of its floor", "target", "met"];

/** A floor's name follows its ratio, so that a row can be read by itself. */
function cellsOf(line: Line): Cells {
  if ("leftOut" in line) return [line.name, "left out", "", "", line.leftOut];
  return [line.note === undefined ? line.name : `${line.name} (${line.note})`, figure(line.value, line.unit), ratioCell(line), targetText(line), metText(line)];
}

const ratioCell = (line: Result): string => (line.floor ? `${ratioText(ratioOf(line))} ${line.floor.name}` : "");

export function plainTable(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ lines }) => lines.map(cellsOf));
  const widths = HEADINGS.map((heading, column) => Math.max(widthOf(heading), ...rows.map((row) => widthOf(row[column] ?? ""))));
  const text = (row: Cells): string =>
    row.map((cell, column) => (column === 1 ? padStart : padEnd)(cell, widths[column] ?? 0)).join("  ").trimEnd();
  const parts = sections.flatMap(({ bench, lines, failed }) => ["", `[${bench}]${failed ? " WRONG, see above" : ""}`, ...lines.map((line) => text(cellsOf(line)))]);
  return [text(HEADINGS), ...parts, "", summary(sections)].join("\n");
}

export function markdownTable(sections: readonly Section[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const parts = sections.map(({ bench, lines, failed }) =>
    [`**${bench}**${failed ? ": an answer was wrong" : ""}`, "", row(HEADINGS), "|---|---:|---|---|---|", ...lines.map((line) => row(cellsOf(line))), ""].join("\n"));
  return [...parts, summary(sections)].join("\n");
}

function summary(sections: readonly Section[]): string {
  const results = sections.flatMap(({ lines }) => lines.filter((line): line is Result => !("leftOut" in line)));
  const [met, missed] = [true, false].map((which) => results.filter((result) => isMet(result) === which));
  const names = (missed ?? []).map(({ name, value, unit, target, ...rest }) =>
    `${name} (${target?.of === "ratio" ? ratioText(ratioOf({ name, value, unit, ...rest })) : figure(value, unit)})`);
  return `${met?.length ?? 0} targets met, ${names.length} not met${names.length === 0 ? "." : `: ${names.join("; ")}.`}`;
}
