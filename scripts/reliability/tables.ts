/** Figures as the tables of docs/reliability.md. */
import { grouped, percent, table } from "./markdown";
import type { Score } from "./mutationScore";
import type { Figures } from "./parts";

/** A file of src/ with less of its lines or branches tried stands in the document by name. */
export const ENOUGH = 0.9;

const share = ({ total, covered }: { readonly total: number; readonly covered: number }): number => (total === 0 ? 1 : covered / total);

const fuzz = ({ minutes, seed, tried, faults, worstMilliseconds, peakMegabytes, targets }: Figures["fuzz"]): string => [
  `${grouped(tried)} inputs in ${minutes} minutes (seed ${seed}): ${faults} faults; the slowest took ${grouped(worstMilliseconds)} ms of processor time, the process at most ${grouped(peakMegabytes)} MB.`,
  table(["what read them", "inputs", "kinds of answers", "slowest, ms"], targets.map(({ name, tried: inputs, kinds, worstMilliseconds: slowest }) => [name, inputs, kinds, slowest])),
].join("\n\n");

const planted = (rows: Figures["planted"]): string => {
  const all = rows.reduce((sum, { planted: count }) => sum + count, 0);
  const found = rows.reduce((sum, { found: count }) => sum + count, 0);
  return [
    `${grouped(found)} of ${grouped(all)} planted faults found at their place (${percent(found / all)}).`,
    table(["finding", "planted", "found", "workbooks with a further cause"], rows.map(({ code, planted: count, found: hits, further }) => [code, count, hits, further])),
  ].join("\n\n");
};

/** How the names of a soak's figures read in the document; a figure that is not named here stands under its own name. */
const SOAK_WORDS: Readonly<Record<string, string>> = {
  kills: "kill -9 while copies and summaries were written", rounds: "核验 and clearing in the pane, rounds", drops: "1,000 workbooks in one drop; 10,000 findings", large: "as many rows as Excel has; 300 sheets; 10,000 files",
};
const inWords = (figure: string): string => figure.replace(/MB$/u, " MB").replace(/(?<=[a-z])([A-Z])(?=[a-z])/gu, (letter) => ` ${letter.toLowerCase()}`);

const soak = (parts: Figures["soak"]): string =>
  table(
    ["long run", "tried", "lost or wrong", "measured"],
    Object.entries(parts).map(([name, { tried, faults, figures }]) => [
      SOAK_WORDS[name] ?? name, tried, faults.length, Object.entries(figures).map(([figure, value]) => `${inWords(figure)} ${grouped(value)}`).join(", "),
    ]),
  );

const suites = (rows: Figures["suites"]): string => table(["bad days", "survived", "not survived"], rows.map(({ name, passed, failed }) => [name, passed, failed]));

function coverage({ total, ...files }: Figures["coverage"]): string {
  const rooms = new Map<string, { lines: { total: number; covered: number }; branches: { total: number; covered: number } }>();
  for (const [file, { lines, branches }] of Object.entries(files)) {
    const name = file.split("/").length > 2 ? file.split("/").slice(0, 2).join("/") : "src";
    const room = rooms.get(name) ?? { lines: { total: 0, covered: 0 }, branches: { total: 0, covered: 0 } };
    for (const [sum, part] of [[room.lines, lines], [room.branches, branches]] as const) {
      sum.total += part.total;
      sum.covered += part.covered;
    }
    rooms.set(name, room);
  }
  const low = Object.entries(files).filter(([, { lines, branches }]) => share(lines) < ENOUGH || share(branches) < ENOUGH);
  return [
    total ? `All of src/: ${percent(share(total.lines))} of ${grouped(total.lines.total)} lines, ${percent(share(total.branches))} of ${grouped(total.branches.total)} branches.` : "",
    table(["folder", "lines", "branches"], [...rooms].map(([name, { lines, branches }]) => [name, percent(share(lines)), percent(share(branches))])),
    low.length === 0 ? `No file below ${percent(ENOUGH)}.` : `Files below ${percent(ENOUGH)} in one of the two:`,
    low.length === 0 ? "" : table(["file", "lines", "branches"], low.map(([file, { lines, branches }]) => [file, percent(share(lines)), percent(share(branches))])),
  ].filter((text) => text !== "").join("\n\n");
}

function mutation({ rooms, files, kinds }: Figures["mutation"]): string {
  const rows = (scores: readonly Score[]): readonly (readonly (string | number)[])[] => scores.map(({ name, tried, noticed }) => [name, tried, noticed, tried - noticed, percent(noticed / tried)]);
  const measures = ["changes tried", "noticed", "not noticed", "score"];
  return [table(["room", ...measures], rows(rooms)), table(["kind of change", ...measures], rows(kinds)), table(["file", ...measures], rows(files))].join("\n\n");
}

/** By the name of the place in the document. */
export const TABLES: { readonly [Part in keyof Figures]: (figures: Figures[Part]) => string } = { fuzz, soak, planted, suites, coverage, mutation };
