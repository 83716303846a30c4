/** Every writing action of the pane against every bad day of Excel, at each of the action's requests. */
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { writes, type Fault, type Faults } from "../../workbench/host/faults";
import { startFaultyExcel, type FaultyBook, type FaultyExcel } from "./faultyExcel";
import type { ReadyAction, WritingAction } from "./writingAction";
import { WRITING_ACTIONS } from "./writingActions";

/** Everything the workbook holds that an action may change: cells, conditional formats by look and place, settings. */
function contentOf({ grid, host }: FaultyBook, { marksFollow = false, leftOut = [] }: WritingAction): Readonly<Record<string, unknown>> {
  const sheets = grid.sheets().filter(({ name }) => !leftOut.includes(name)).map(({ id, name, visible }): [string, unknown] => {
    const used = grid.usedBox(id, true);
    const cells = used === undefined ? [] : grid.read(id, used).flatMap((row, r) => row.flatMap(({ value, formula }, c) =>
      (value === "" && formula === "" ? [] : [[`${r + used.row},${c + used.column}`, formula === "" ? value : formula]])));
    const formats = marksFollow ? [] : grid.conditionalFormats(id).map(({ boxes, properties }) => JSON.stringify([boxes, properties])).sort();
    return [name, { visible, cells: Object.fromEntries(cells) as Record<string, unknown>, formats }];
  });
  return { sheets: Object.fromEntries(sheets), settings: Object.fromEntries([...host.model.settings].map(([key, json]) => [key, withoutIds(JSON.parse(json))]).filter(([key, value]) => !(marksFollow && key === "assess.marks") && !leftOut.includes(String(key)) && JSON.stringify(value) !== "[]")) };
}

/** Excel's ids of formats and sheets are its own, a sheet's name is the person's; an empty list says as much as none. */
const withoutIds = (value: unknown): unknown =>
  (Array.isArray(value) ? value.map((one: unknown) => (typeof one === "object" && one !== null && "cfId" in one ? JSON.stringify({ ...one, cfId: "", sheetId: "", sheetName: "" }) : one)).sort() : value);

/** What somebody calls a sheet meanwhile. */
const RENAMED = "改了名";

interface BadDay {
  readonly name: string;
  /** At request `at` of the action, from 0. */
  arm(faults: Faults, at: number, book: FaultyBook, sheets?: readonly string[]): void;
  /** Which of the requests; every one when left out. */
  readonly only?: "writes" | "once";
  /** Nothing goes wrong: the action is to be done. */
  readonly harmless?: boolean;
  /** What was there before cannot be had again: the other sheets tell. */
  gone?: string;
  end?(book: FaultyBook): void;
}

const failing = (name: string, fault: Fault, only?: "writes"): BadDay =>
  ({ name, ...(only ? { only } : {}), arm: (faults, at) => faults.inject({ ...fault, after: at, ...(only ? { when: writes } : {}) }) });

const BAD_DAYS: readonly BadDay[] = [
  failing("GeneralException", { code: "GeneralException" }),
  failing("half of a request", { code: "GeneralException", part: 0.5 }, "writes"),
  failing("a cell is edited for a while", { code: "InvalidOperationInCellEditMode", times: 3 }),
  failing("Excel is busy", { code: "HostIsBusy" }, "writes"),
  failing("request too large", { code: "RequestPayloadSizeLimitExceeded" }, "writes"),
  failing("never answered", { code: "drop" }),
  failing("done and never answered", { code: "lost" }, "writes"),
  {
    name: "protected meanwhile", only: "writes",
    arm: (faults, at, { grid }, there = grid.sheets().map(({ id }) => id)) => faults.meanwhile(() => {
      for (const id of there) grid.setProtected(id, true);
    }, { when: writes, after: at }),
    end: ({ grid }) => {
      for (const { id } of grid.sheets()) grid.setProtected(id, false);
    },
  },
  {
    name: "structure protected", only: "once",
    arm: (_faults, _at, { host }) => (host.model.structureProtected = true),
    end: ({ host }) => (host.model.structureProtected = false),
  },
  {
    name: "renamed meanwhile",
    arm(faults, at, { grid }) {
      const { id, name } = grid.sheets()[0]!;
      faults.meanwhile(() => grid.renameSheet(id, RENAMED), { after: at });
      this.end = () => {
        if (grid.sheets().some((sheet) => sheet.id === id)) grid.renameSheet(id, name);
      };
    },
  },
  {
    name: "sheet deleted meanwhile",
    arm(faults, at, { grid }) {
      const { id, name } = grid.sheets()[0]!;
      faults.meanwhile(() => {
        if (grid.sheets().length === 1) grid.addSheet("Sheet1");
        grid.deleteSheet(id);
      }, { after: at });
      this.gone = name;
    },
  },
  { name: "read-only", only: "once", arm: (faults) => (faults.readOnly = true) },
  { name: "slow answers", only: "once", harmless: true, arm: (faults) => (faults.delay = 2) },
  { name: "events lost", only: "once", harmless: true, arm: (faults) => (faults.events = "lost") },
  { name: "events doubled", only: "once", harmless: true, arm: (faults) => (faults.events = "doubled") },
];

type SheetContents = Readonly<Record<string, { readonly cells: Readonly<Record<string, unknown>> }>>;

interface Known {
  readonly before: Readonly<Record<string, unknown>>;
  readonly done: Readonly<Record<string, unknown>>;
  readonly requests: number;
  readonly writes: number;
  /** The first of them, among all requests. */
  readonly firstWrite: number;
}

describe("a writing action of the pane on a bad day", function () {
  this.timeout(300_000);
  let excel: FaultyExcel;
  const outcomes = new Map<string, string>();
  before(async () => (excel = await startFaultyExcel()));
  after(() => {
    excel.close();
    if (process.env["ASSESS_SHOW"] !== undefined) for (const [what, outcome] of outcomes) console.log(`${what} | ${outcome}`);
  });

  async function begin(action: WritingAction): Promise<{ readonly book: FaultyBook; readonly ready: ReadyAction }> {
    const book = excel.open(action.sheets, action.evaluate);
    return { book, ready: await action.ready(book) };
  }

  async function onAGoodDay(action: WritingAction): Promise<Known> {
    const { book, ready } = await begin(action);
    const before = contentOf(book, action);
    const from = book.requests();
    let writing = 0;
    let firstWrite = 0;
    book.host.faults.inject({ code: "none", when(request) {
      if (!writes(request)) return false;
      if (writing++ === 0) firstWrite = book.requests() - from - 1;
      return false;
    } });
    await ready.act();
    assert.equal(ready.told(), "", `${action.name}: ${ready.told()}`);
    return { before, done: contentOf(book, action), requests: book.requests() - from, writes: writing, firstWrite };
  }

  for (const [index, action] of WRITING_ACTIONS.entries()) {
    it(`[K24] ${action.name}: the workbook is unchanged or completely changed, the person is told, and a retry works`, async () => {
      const known = await onAGoodDay(action);
      if (action.mayRepeat !== true) assert.notDeepEqual(known.done, known.before, "the action changes something");
      for (const [turn, day] of BAD_DAYS.entries()) {
        const results = new Map<string, number>();
        for (const at of requestsOf(day, known, index + turn)) {
          const result = await survive(action, day, at, known);
          results.set(result, (results.get(result) ?? 0) + 1);
        }
        outcomes.set(`${action.name} | ${day.name}`, [...results].map(([result, count]) => `${result} ${count}`).join(", "));
      }
    });
  }

  /** At which requests it befalls the action: each of them with ASSESS_RUNS, else the first, the last, and one between that differs from day to day. */
  function requestsOf({ only }: BadDay, { requests, writes: writing, firstWrite }: Known, turn: number): readonly number[] {
    if (only === "once") return [0];
    const all = Array.from({ length: only === "writes" ? writing : requests }, (_, at) => at);
    if (process.env["ASSESS_RUNS"] !== undefined) return all;
    // Before anything is written one request is as good as another.
    const telling = all.filter((at) => only === "writes" || at >= firstWrite - 1);
    const between = telling.slice(1, -1);
    return [...new Set([telling[0], between[turn % Math.max(1, between.length)], telling.at(-1)])].filter((at) => at !== undefined);
  }

  async function survive(action: WritingAction, day: BadDay, at: number, known: Known): Promise<string> {
    const where = `${action.name}, ${day.name}, request ${at + 1}`;
    const { book, ready } = await begin(action);
    day.arm(book.host.faults, at, book);
    await ready.act();
    if (day.gone !== undefined) return survived(book, ready, action, day.gone, known, where);
    const told = ready.told();
    book.host.faults.clear();
    const wasNamed = book.grid.sheets().some(({ name }) => name === RENAMED);
    if (wasNamed) day.end?.(book);
    const now = contentOf(book, action);
    const [isBefore, isDone] = [same(now, known.before), same(now, known.done)];
    if (day.harmless === true) assert.deepEqual(now, known.done, where);
    else if (action.unit === "cells") assert.ok(cellsAreBetween(now, known), `${where}: some cell holds what it should not`);
    else if (!isBefore && !isDone) assert.deepEqual(now, known.done, `${where}: neither unchanged nor done (${told})`);
    if (!isDone) assert.notEqual(told, "", `${where}: nothing was said`);
    if (!wasNamed) day.end?.(book);
    if (!isDone || told !== "") {
      await ready.act();
      assert.deepEqual(contentOf(book, action), known.done, `${where}: the retry did not do it (${ready.told()})`);
    }
    return isDone ? (told === "" ? "done" : "done, told") : isBefore ? "unchanged, told" : "part, told";
  }

  /** A sheet is gone: the others hold what they held or what they were to hold, the person is told of what was not done, and the pane works on. */
  async function survived(book: FaultyBook, ready: ReadyAction, action: WritingAction, gone: string, known: Known, where: string): Promise<string> {
    const told = ready.told();
    book.host.faults.clear();
    const [now, was, willBe] = [contentOf(book, action), known.before, known.done].map((content) => sheetsIn(content, gone));
    const names = [...new Set([...Object.keys(was!), ...Object.keys(willBe!)])];
    for (const name of names) assert.ok([was![name], willBe![name]].some((one) => same(now![name]?.cells, one?.cells)), `${where}: ${name} holds neither what it held nor what it was to hold`);
    const isDone = names.every((name) => same(now![name]?.cells, willBe![name]?.cells));
    if (!isDone) assert.notEqual(told, "", `${where}: nothing was said`);
    await ready.act();
    return isDone ? (told === "" ? "done on what is left" : "done on what is left, told") : "unchanged, told";
  }

  const sheetsIn = (content: Readonly<Record<string, unknown>>, gone: string): SheetContents =>
    Object.fromEntries(Object.entries(content["sheets"] as SheetContents).filter(([name]) => name !== gone && name !== "Sheet1"));

  // Not by an assertion, whose difference in words takes longer than the action.
  const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b);

  /** Each cell holds what it held before or what it was to hold. */
  function cellsAreBetween(now: Readonly<Record<string, unknown>>, { before, done }: Known): boolean {
    const [is, was, willBe] = [now, before, done].map((content) => content["sheets"] as SheetContents);
    return Object.keys(is!).every((name) => Object.entries(is![name]!.cells).every(([cell, value]) => value === was![name]?.cells[cell] || value === willBe![name]?.cells[cell]));
  }
});
