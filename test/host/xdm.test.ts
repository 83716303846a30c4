import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { boxAddress, parseAddress, parseAddresses, sheetAddress, subtractBox } from "../../workbench/host/boxes";
import { generateMetadata, writeMetadata } from "../../workbench/host/metadata";
import { XdmHost } from "../../workbench/host/xdm";
import { settle, startOffice, type Started } from "./startOffice";

describe("conversation between page and host", () => {
  let office: Started;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.close());

  it("[H25] office.js starts as in Excel on the web, in the host's language", async () => {
    const { context } = office.Office;
    assert.deepEqual([String(context.host), String(context.platform), context.displayLanguage, context.contentLanguage],
      ["Excel", "OfficeOnline", "zh-CN", "zh-CN"]);
    const english = await startOffice(undefined, { locale: "en-US" });
    assert.equal(english.Office.context.displayLanguage, "en-US");
    english.close();
  });

  it("[H25] the page's address names conversation, origin and what the runtime is for", () => {
    const xdm = new XdmHost(office.host, { send: () => undefined, origin: "https://localhost:3000", kind: { sharedRuntime: true, customFunctions: true } });
    const url = new URL(xdm.urlFor("https://localhost:3000/functions.html?lang=zh"));
    assert.equal(url.searchParams.get("_host_Info"), "Excel$Web$16.01$zh-CN$telemetry$$disableLogging$3");
    assert.equal(url.searchParams.get("lang"), "zh");
    assert.match(url.hash, /_xdm_Info=conversation-\d+\|assess-\d+\|https:\/\/localhost:3000$/);
    xdm.close();
  });

  it("[H25] messages of others are left alone", () => {
    const sent: string[] = [];
    const xdm = new XdmHost(office.host, { send: (text) => sent.push(text), origin: "https://localhost:3000" });
    for (const text of ["", "hello", "{", 5, null, "{}", JSON.stringify({ _messageType: 0, _conversationId: "other", _actionName: "executeMethod" })]) {
      xdm.receive(text);
    }
    assert.deepEqual(sent, []);
    xdm.close();
  });

  it("[H26] a ribbon command ends when the add-in completes its event", async () => {
    const pressed: string[] = [];
    office.Office.actions.associate("checkSheet", async (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      await settle(10);
      event.completed();
    });
    await office.xdm.runCommand("checkSheet", "CheckButton");
    assert.deepEqual(pressed, ["CheckButton"]);
  });

  it("[H26] a command nobody knows, or that never completes, is rejected with its name", async () => {
    await assert.rejects(office.xdm.runCommand("unknown", "B"), /"unknown" failed with status \d+/);
    office.Office.actions.associate("forgets", () => undefined);
    await assert.rejects(office.xdm.runCommand("forgets", "B", 60), /"forgets" did not call event\.completed\(\) within 60 ms/);
    const closed = new XdmHost(office.host, { send: () => undefined, origin: "https://localhost:3000" });
    await assert.rejects(closed.runCommand("early", "B", 30), /"early" was not reached/);
    closed.close();
  });

  it("[H27] custom functions called together are answered together, each with its own value or error", async () => {
    const { CustomFunctions, xdm } = office;
    const { Error: FunctionError, ErrorCode } = CustomFunctions;
    CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
    CustomFunctions.associate("TOTAL", (rows: number[][]) => rows.flat().reduce((sum, value) => sum + value, 0));
    CustomFunctions.associate("SPILL", () => [["项目", 1], ["合计", new FunctionError(ErrorCode.notAvailable, "没有这一期")]]);
    CustomFunctions.associate("WRONG", () => {
      throw new FunctionError(ErrorCode.invalidValue, "B3 不是数字");
    });
    CustomFunctions.associate("NONE", () => {
      throw new FunctionError(ErrorCode.notAvailable, "没有这个版本");
    });
    CustomFunctions.associate("WHERE", (invocation: CustomFunctions.Invocation) => invocation.address);
    const received = office.xdm.receive.bind(office.xdm);
    let messages = 0;
    office.xdm.receive = (text) => {
      messages++;
      received(text);
    };
    const results = await Promise.all([
      xdm.invokeFunction({ id: "ADD", args: [1, 2] }),
      xdm.invokeFunction({ id: "TOTAL", args: [[[1, 2], [3, 4]]] }),
      xdm.invokeFunction({ id: "SPILL", args: [] }),
      xdm.invokeFunction({ id: "WRONG", args: [] }),
      xdm.invokeFunction({ id: "NONE", args: [] }),
      xdm.invokeFunction({ id: "WHERE", args: [], address: "评分表!D2" }),
      ...Array.from({ length: 300 }, (_, i) => xdm.invokeFunction({ id: "ADD", args: [i, i] })),
    ]);
    assert.deepEqual(results.slice(0, 6), [
      { ok: true, value: 3 },
      { ok: true, value: 10 },
      { ok: true, value: [["项目", 1], ["合计", { error: "#N/A", message: "没有这一期" }]] },
      { ok: false, error: "#VALUE!", message: "B3 不是数字" },
      { ok: false, error: "#N/A", message: "没有这个版本" },
      { ok: true, value: "评分表!D2" },
    ]);
    assert.deepEqual(results.slice(6).map((result) => result.ok && result.value), Array.from({ length: 300 }, (_, i) => 2 * i));
    assert.ok(messages < 20, `one answer, not one a call: ${messages} messages`);
  });

  it("[H27] calls open when their page closes are rejected", async () => {
    office.CustomFunctions.associate("NEVER", () => new Promise(() => undefined));
    const call = office.xdm.invokeFunction({ id: "NEVER", args: [] });
    await settle(30);
    office.xdm.close();
    await assert.rejects(call, /NEVER ended with its page/);
  });

  it("[H28] add-in code finds Office and Excel among the globals while installed", async () => {
    const remove = office.install();
    try {
      const name = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.load("name");
        await context.sync();
        return sheet.name;
      });
      assert.equal(name, "评分表");
      assert.equal(Office.context.displayLanguage, "zh-CN");
    } finally {
      remove();
    }
    assert.equal("Excel" in globalThis, false);
  });
});

describe("host metadata", () => {
  it("[H29] comes from the installed office.js, classes, wire names and events", () => {
    const metadata = generateMetadata();
    assert.ok(Object.keys(metadata).length > 180);
    assert.deepEqual(metadata.Range!.scalars.rowIndex, { wire: "RowIndex", updateable: false });
    assert.deepEqual(metadata.Range!.navigation.format, { wire: "Format", type: "RangeFormat" });
    assert.equal(metadata.Range!.methods.getMergedAreasOrNullObject!.api, "ExcelApi 1.13");
    assert.equal(metadata.Workbook!.navigation.comments!.api, "ExcelApi 1.10");
    assert.equal(metadata.WorksheetCollection!.collection, true);
    assert.deepEqual(metadata.Worksheet!.events.onChanged, {
      eventType: 10, register: "_RegisterDataChangedEvent", unregister: "_UnregisterDataChangedEvent",
    });
    assert.equal(generateMetadata(), metadata, "made once");
  });

  it("[H29] is written as JSON for the page", () => {
    const file = "build/test/host-metadata.json";
    writeMetadata(file);
    assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), generateMetadata());
    rmSync(file);
  });
});

describe("addresses", () => {
  it("[H30] are read and written as Excel does", () => {
    const cases: readonly [string, string, string?][] = [
      ["$B$2", "B2"], ["C3:A1", "A1:C3"], ["A:C", "A:C"], ["2:3", "2:3"], ["xfd1048576", "XFD1048576"],
      ["评分表!A1", "A1", "评分表"], ["'It''s me'!A1:B2", "A1:B2", "It's me"], ["Sheet1!B:B", "B:B", "Sheet1"],
    ];
    for (const [text, address, sheetName] of cases) {
      const parsed = parseAddress(text);
      assert.ok(parsed, text);
      assert.deepEqual([boxAddress(parsed.box), parsed.sheetName], [address, sheetName], text);
    }
    for (const text of ["", "A0", "XFE1", "A1048577", "hello", "A1:", "Sheet1!"]) assert.equal(parseAddress(text), undefined, text);
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    assert.deepEqual(["评分表", "My Sheet", "A1", "2026年", "It's"].map((name) => sheetAddress(name, cell)),
      ["评分表!A1", "'My Sheet'!A1", "'A1'!A1", "'2026年'!A1", "'It''s'!A1"]);
    assert.deepEqual(parseAddresses("A1, 'a,b'!B2;C3:D4")?.map(({ box, sheetName }) => [sheetName, boxAddress(box)]),
      [[undefined, "A1"], ["a,b", "B2"], [undefined, "C3:D4"]]);
    assert.equal(parseAddresses("A1,nothing"), undefined);
  });

  it("[H30] cutting a box out of a box leaves what surrounds it", () => {
    const whole = { row: 0, column: 0, rows: 3, columns: 3 };
    assert.deepEqual(subtractBox(whole, { row: 1, column: 1, rows: 1, columns: 1 }).map(boxAddress), ["A1:C1", "A3:C3", "A2", "C2"]);
    assert.deepEqual(subtractBox(whole, { row: 5, column: 5, rows: 1, columns: 1 }), [whole]);
    assert.deepEqual(subtractBox(whole, whole), []);
  });
});
