import assert from "node:assert/strict";
import { touches, writes } from "../../workbench/host/faults";
import { loadOffice } from "../../workbench/host/nodeLoader";
import { errorOf, SCORES, settle, startOffice, type Started } from "./startOffice";

describe("events through office.js", () => {
  let office: Started;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.close());

  it("[H21] tells of edits, by sheet and by workbook, with address, sheet and who did it", async () => {
    const seen: string[] = [];
    const note = (from: string) => async (event: Excel.WorksheetChangedEventArgs): Promise<void> =>
      void seen.push(`${from} ${event.address} ${event.worksheetId === office.sheet} ${event.triggerSource} ${event.changeType}`);
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load("id");
      await context.sync();
      sheet.onChanged.add(note("sheet"));
      context.workbook.worksheets.onChanged.add(note("workbook"));
      await context.sync();
    });
    office.grid.userEdit(office.sheet, "C3", 9);
    office.grid.userEdit(office.grid.sheets()[1]!.id, "A1", 1);
    await settle();
    assert.deepEqual(seen, [
      "sheet C3 true Unknown RangeEdited", "workbook C3 true Unknown RangeEdited", "workbook A1 false Unknown RangeEdited",
    ]);
    seen.length = 0;
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("评分表").getRange("B2:C2").values = [[1, 2]];
      await context.sync();
    });
    await settle();
    assert.deepEqual(seen, ["sheet B2:C2 true ThisLocalAddin RangeEdited", "workbook B2:C2 true ThisLocalAddin RangeEdited"]);
  });

  it("[H21] stops telling when the handler is removed, and the edited range can be read", async () => {
    const seen: unknown[] = [];
    const handler = await office.Excel.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add((event) =>
        office.Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load("values,address");
          await inner.sync();
          seen.push([range.address, range.values]);
        }));
      await context.sync();
      return result;
    });
    office.grid.userEdit(office.sheet, "C4", 6);
    await settle(50);
    assert.deepEqual(seen, [["评分表!C4", [[6]]]]);
    await office.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    office.grid.userEdit(office.sheet, "C4", 7);
    await settle(50);
    assert.equal(seen.length, 1);
  });

  it("[H21] tells of selections and of sheets activated, added, renamed and deleted", async () => {
    const seen: string[] = [];
    const note = (text: string): Promise<void> => Promise.resolve(void seen.push(text));
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add((event) => note(`selected ${event.address}`));
      worksheets.onActivated.add(() => note("activated"));
      worksheets.onDeactivated.add(() => note("deactivated"));
      worksheets.onAdded.add(() => note("added"));
      worksheets.onDeleted.add(() => note("deleted"));
      context.workbook.onSelectionChanged.add(() => note("selection"));
      await context.sync();
    });
    const [, second] = office.grid.sheets();
    office.grid.select(second!.id, { row: 1, column: 1, rows: 2, columns: 1 });
    const third = office.grid.addSheet("第三");
    office.grid.renameSheet(third.id, "三");
    office.grid.deleteSheet(third.id);
    await settle();
    assert.deepEqual(seen.filter((text) => text !== "selection"), ["deactivated", "activated", "selected B2:B3", "added", "deleted"]);
    assert.ok(seen.includes("selection"), "workbook.onSelectionChanged");
  });

  it("[H22] two pages share one workbook, each with its own listeners", async () => {
    const other = await loadOffice(office.host);
    try {
      const seen: string[] = [];
      await office.Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (event) => void seen.push(event.address));
        await context.sync();
      });
      await other.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("C3").values = [[1]];
        await context.sync();
      });
      await settle();
      assert.deepEqual(seen, ["C3"]);
    } finally {
      other.close();
    }
  });
});

describe("calculation that takes its time", () => {
  it("[H31] is waited for before values are answered, in the same request and in the next", async () => {
    const office = await startOffice([{ name: "s", rows: [[1]] }]);
    let pending = Promise.resolve();
    Object.assign(office.grid, {
      settle: () => pending,
    });
    const calculateLater = (value: number): void => {
      pending = settle(40).then(() => office.grid.userEdit(office.sheet, "B1", value));
    };
    office.grid.listen((event) => {
      if (event.type === "edited" && event.by === "add-in") calculateLater(42);
    });
    try {
      const read = await office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const result = sheet.getRange("B1");
        sheet.getRange("A1").values = [[2]];
        result.load("values");
        await context.sync();
        const first = result.values[0]![0] as unknown;
        calculateLater(43);
        result.load("values");
        await context.sync();
        return [first, result.values[0]![0] as unknown];
      });
      assert.deepEqual(read, [42, 43]);
    } finally {
      office.close();
    }
  });
});

describe("faults", () => {
  let office: Started;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => {
    // A page refused at its start asks again until it is let in.
    office.host.faults.clear();
    office.close();
  });

  const read = (): Promise<unknown> =>
    office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("C3");
      range.load("values");
      await context.sync();
      return range.values[0]![0];
    });
  const write = (value: number): Promise<void> =>
    office.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("C3").values = [[value]];
      await context.sync();
    });

  it("[H23] fails the next, the nth or the matching request with the code given, and then no more", async () => {
    office.host.faults.inject({ code: "GeneralException", message: "busy" });
    assert.deepEqual(await errorOf(read()), { code: "GeneralException", message: "busy" });
    assert.equal(await read(), 3);
    office.host.faults.inject({ code: "InvalidOperation", when: writes, after: 1 });
    await write(4);
    assert.equal(await read(), 4);
    assert.equal((await errorOf(write(5))).code, "InvalidOperation");
    assert.equal(await read(), 4, "a failed request does nothing");
    office.host.faults.inject({ code: "RequestAborted", when: touches("Values"), times: Infinity });
    for (const value of [6, 7]) assert.equal((await errorOf(write(value))).code, "RequestAborted");
    office.host.faults.clear();
    await write(8);
    assert.equal(await read(), 8);
  });

  it("[H23] refuses everything while a cell is edited", async () => {
    office.host.faults.cellEditing = true;
    assert.equal((await errorOf(read())).code, "InvalidOperationInCellEditMode");
    office.host.faults.cellEditing = false;
    assert.equal(await read(), 3);
  });

  it("[H23] while a cell is edited a page still starts: office.js says so itself, and no rejection of its own goes unheard", async () => {
    office.host.faults.cellEditing = true;
    const unheard: unknown[] = [];
    const hear = (reason: unknown): void => void unheard.push(reason);
    process.on("unhandledRejection", hear);
    try {
      const page = await loadOffice(office.host);
      page.Office.actions.associate("check", () => undefined);
      await page.xdm.functionsReady();
      await settle();
      page.close();
      assert.deepEqual(unheard, []);
    } finally {
      process.off("unhandledRejection", hear);
    }
  });

  it("[H23] delays answers, and drops one", async () => {
    office.host.faults.delay = 60;
    const start = performance.now();
    await read();
    assert.ok(performance.now() - start >= 55, "delayed");
    office.host.faults.delay = 0;
    office.host.faults.dropNext();
    const outcome = await Promise.race([read().then(() => "answered"), settle(80).then(() => "silence")]);
    assert.equal(outcome, "silence");
    assert.equal(await read(), 3);
  });

  it("[H23] limits the size of requests and answers as Excel on the web does", async () => {
    office.host.faults.payloadLimit = 4000;
    const many = office.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A900").values = Array.from({ length: 900 }, () => ["一二三"]);
      await context.sync();
    });
    assert.equal((await errorOf(many)).code, "RequestPayloadSizeLimitExceeded");
    const big = office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:Z200");
      range.load("values");
      await context.sync();
    });
    assert.equal((await errorOf(big)).code, "ResponsePayloadSizeLimitExceeded");
  });

  it("[H23] what stands before a failing action in a request stays done, as in Excel", async () => {
    const { code } = await errorOf(office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("C3").values = [[1]];
      context.workbook.worksheets.getItem("没有").getRange("A1").values = [[1]];
      sheet.getRange("C4").values = [[1]];
      await context.sync();
    }));
    assert.equal(code, "ItemNotFound");
    const values = office.grid.read(office.sheet, { row: 2, column: 2, rows: 2, columns: 1 }).map(([cell]) => cell!.value);
    assert.deepEqual(values, [1, 4.5]);
  });

  it("[H24] announces the requirement sets it is told to, and refuses members beyond them", async () => {
    const old = await startOffice([SCORES], { requirements: { ExcelApi: "1.9", SharedRuntime: "" } });
    try {
      const supported = (name: string, version: string): boolean => old.Office.context.requirements.isSetSupported(name, version);
      assert.deepEqual([supported("ExcelApi", "1.9"), supported("ExcelApi", "1.10"), supported("SharedRuntime", "1.1")], [true, false, false]);
      const newer: readonly ((context: Excel.RequestContext) => unknown)[] = [
        (context) => context.workbook.comments.load("items"),
        (context) => context.workbook.getSelectedRange().getMergedAreasOrNullObject().load("address"),
        (context) => (context.workbook.worksheets.getActiveWorksheet().tabColor = "#FF0000"),
      ];
      const codes: string[] = [];
      for (const call of newer.slice(0, 2)) codes.push((await errorOf(old.Excel.run((context) => (call(context), context.sync())))).code);
      assert.deepEqual(codes, ["ApiNotFound", "ApiNotFound"]);
      await old.Excel.run((context) => (newer[2]!(context), context.sync()));
    } finally {
      old.close();
    }
    assert.equal(office.Office.context.requirements.isSetSupported("ExcelApi", "1.15"), true);
  });
});

describe("faults of a workbook under way", () => {
  let office: Started;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.close());

  const writeTwo = (): Promise<void> => office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("C3").values = [[8]];
    sheet.getRange("C4").values = [[9]];
    await context.sync();
  });
  const held = (): unknown[] => office.grid.read(office.sheet, { row: 2, column: 2, rows: 2, columns: 1 }).map(([cell]) => cell!.value);

  it("[H40] breaks off in the middle, carries out without an answer, and lets something happen right before", async () => {
    office.host.faults.inject({ code: "GeneralException", when: writes, part: 0.75 });
    await errorOf(writeTwo());
    assert.deepEqual(held(), [8, 4.5]);
    office.host.faults.inject({ code: "lost", when: writes });
    const outcome = await Promise.race([writeTwo().then(() => "answered"), settle(200).then(() => "silence")]);
    assert.deepEqual([outcome, held()], ["silence", [8, 9]]);
    office.host.faults.meanwhile(() => office.grid.setProtected(office.sheet, true), { when: writes });
    assert.equal((await errorOf(writeTwo())).code, "AccessDenied");
  });

  it("[H40] refuses all writing in a workbook open for reading, and says that it is one", async () => {
    office.host.faults.readOnly = true;
    assert.equal((await errorOf(writeTwo())).code, "AccessDenied");
    const readOnly = await office.Excel.run(async (context) => {
      context.workbook.load("readOnly");
      await context.sync();
      return context.workbook.readOnly;
    });
    assert.equal(readOnly, true);
  });

  it("[H40] loses or doubles events", async () => {
    const seen: string[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void seen.push(event.address)));
      await context.sync();
    });
    office.host.faults.events = "lost";
    office.grid.userEdit(office.sheet, "C3", 1);
    office.host.faults.events = "doubled";
    office.grid.userEdit(office.sheet, "C4", 1);
    await settle(60);
    assert.deepEqual(seen, ["C4", "C4"]);
  });
});
