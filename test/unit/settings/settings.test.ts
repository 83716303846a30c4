import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { Finding } from "../../../src/checking/finding";
import { parseMonth } from "../../../src/month";
import { findingKey, type IgnoredFinding } from "../../../src/settings/ignoredFindings";
import { closedMonthsOf, closedOtherwise, withClosedMonth, withMonthClosed, withOpenedMonth } from "../../../src/settings/closedMonths";
import { mergeSettings } from "../../../src/settings/mergeSettings";
import { contrast, DEFAULT_SETTINGS, exportSettings, isLocked, MOST_SETTINGS_BYTES, type OfficeSettings, settingsBytes, withLockedMonth } from "../../../src/settings/officeSettings";
import { readSettings } from "../../../src/settings/readSettings";
import { LANGUAGES } from "../../../src/text/language";
import { settingsText } from "../../../src/text/settings";

const month = (text: string) => parseMonth(text)!;
const finding = (parts: Partial<Finding> = {}): Finding => ({
  code: "wrong-points", severity: "error", sheet: "6月", cells: ["E12"], subject: "社保窗口", category: "工作纪律", clause: "五⑴", message: "…", expected: 2, actual: 3, fix: null, clauseText: null,
  arithmetic: null, rule: "F2", follows: null, ...parts,
});
const IGNORED: IgnoredFinding = {
  code: "wrong-points", sheet: "6月", subject: "社保窗口", category: "工作纪律", clause: "五⑴", cells: ["E12"], expected: 2, actual: 3, held: [], reason: "经局务会同意", on: "2026-07-01",
};
const FULL: OfficeSettings = {
  version: 1, edition: "bianmin-window.1", choices: { "bianmin-window.1": { gap: "a" } }, markColours: { error: { fill: "#FFD6D9", font: "#8A0E1A", border: "#C50F1F" } }, language: "en-US",
  roster: {
    windows: [{ name: "社保窗口", department: null, chief: "张某", leader: null, from: null, to: month("2026-05") }],
    staff: [{ name: "王某", window: "社保窗口", department: null, from: month("2026-01"), to: null }],
  },
  lockedMonths: [month("2026-05")], closedUnder: [{ month: month("2026-05"), edition: "bianmin-window.1" }], ignored: [IGNORED], others: { later: { deep: [1, "二"] } },
};

describe("settings of an office", () => {
  it("[Z67] what is written is read again as the same, unknown fields included", () => {
    for (const source of [exportSettings(FULL), JSON.parse(exportSettings(FULL)) as unknown, `\ufeff${exportSettings(FULL)}`]) assert.deepEqual(readSettings(source, "zh-CN"), { settings: FULL, problems: [] });
    assert.deepEqual(readSettings(undefined, "zh-CN"), { settings: DEFAULT_SETTINGS, problems: [] });
    assert.equal(exportSettings(readSettings(exportSettings(FULL), "zh-CN").settings!), exportSettings(FULL));
  });

  const faults: readonly [source: unknown, path: string, code: string][] = [
    ["{", "", "not-json"], [[], "", "not-an-object"], [{ version: 2 }, "", "newer-version"], [{ version: "x" }, "", "bad-version"], [{ version: 1, edition: 3 }, "edition", "not-a-text"],
    [{ version: 1, choices: [] }, "choices", "not-an-object"], [{ version: 1, choices: { a: { b: 1 } } }, "choices.a.b", "not-a-text"],
    [{ version: 1, markColours: { error: { fill: "red", font: "#000000", border: "#000000" } } }, "markColours.error.fill", "not-a-colour"],
    [{ version: 1, markColours: { info: { fill: "#FFFFFF", font: "#CCCCCC", border: "#000000" } } }, "markColours.info", "low-contrast"],
    [{ version: 1, language: "fr-FR" }, "language", "not-a-language"], [{ version: 1, roster: { windows: [{ name: "甲" }, { name: " " }] } }, "roster.windows[1].name", "no-name"],
    [{ version: 1, roster: { staff: [{ name: "甲", from: "六月份左右" }] } }, "roster.staff[0].from", "bad-month"],
    [{ version: 1, roster: { staff: [{ name: "甲", from: "2026-07", to: "2026-06" }] } }, "roster.staff[0]", "from-after-to"], [{ version: 1, lockedMonths: ["2026-13"] }, "lockedMonths[0]", "bad-month"],
    [{ version: 1, closedUnder: {} }, "closedUnder", "not-a-list"], [{ version: 1, closedUnder: [{ edition: "a.1" }] }, "closedUnder[0].month", "bad-month"],
    [{ version: 1, closedUnder: [{ month: "2026-13", edition: "a.1" }] }, "closedUnder[0].month", "bad-month"], [{ version: 1, closedUnder: [{ month: "2026-05" }] }, "closedUnder[0].edition", "no-name"],
    [{ version: 1, closedUnder: ["2026-05"] }, "closedUnder[0]", "not-an-object"],
    [{ version: 1, ignored: {} }, "ignored", "not-a-list"], [{ version: 1, ignored: [{ code: "over-cap", sheet: "6月", reason: "", on: "2026-07-01" }] }, "ignored[0].reason", "no-reason"],
    [{ version: 1, ignored: [{ code: "over-cap", sheet: "6月", reason: "同意", on: "昨天" }] }, "ignored[0].on", "bad-date"],
    [{ version: 1, roster: { windows: Array.from({ length: 501 }, (_, index) => ({ name: `窗口${index}` })) } }, "roster.windows", "too-many"],
  ];
  for (const [source, path, code] of faults) {
    it(`[Z67] says ${code} at ${path || "the whole"}, and keeps the rest`, () => {
      for (const language of LANGUAGES) {
        const { settings, problems } = readSettings(source, language);
        assert.deepEqual([problems[0]?.path, problems[0]?.code, problems.length], [path, code, 1]);
        assert.ok(problems[0]!.message.length > 8);
        assert.equal(settings === null, path === "");
      }
    });
  }

  it("[Z67] never throws, whatever a file holds", () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string(), fc.jsonValue()), (source) => {
      const { settings } = readSettings(source, "zh-CN");
      if (settings) assert.deepEqual(readSettings(exportSettings(settings), "zh-CN").settings, settings);
    }), { numRuns: 300 });
    fc.assert(fc.property(fc.record({ version: fc.constant(1), edition: fc.jsonValue(), choices: fc.jsonValue(), roster: fc.jsonValue(), ignored: fc.jsonValue(), markColours: fc.jsonValue(), lockedMonths: fc.jsonValue(), closedUnder: fc.jsonValue() }), (source) => {
      assert.ok(readSettings(source, "zh-CN").settings);
    }), { numRuns: 300 });
  });

  it("[Z67] takes over the separate settings of old", () => {
    const { settings, problems } = readSettings({ "assess.catalogue": "bianmin-window.1", "assess.choices": { "bianmin-window.1": { gap: "a" } } }, "zh-CN");
    assert.deepEqual(problems, []);
    assert.deepEqual([settings?.edition, settings?.choices, settings?.others], ["bianmin-window.1", { "bianmin-window.1": { gap: "a" } }, {}]);
  });

  it("[Z68] refuses what is too large, in bytes", () => {
    const large = { version: 1, note: "字".repeat(MOST_SETTINGS_BYTES / 3) };
    assert.equal(readSettings(large, "zh-CN").problems[0]?.code, "too-large");
    assert.equal(readSettings(JSON.stringify(large), "zh-CN").problems[0]?.code, "too-large");
    assert.equal(settingsBytes(FULL), Buffer.byteLength(JSON.stringify(JSON.parse(exportSettings(FULL)))));
    const office: OfficeSettings = { ...FULL, roster: { windows: Array.from({ length: 28 }, (_, index) => ({ ...FULL.roster.windows[0]!, name: `窗口${index}` })), staff: Array.from({ length: 200 }, (_, index) => ({ ...FULL.roster.staff[0]!, name: `某${index}` })) }, ignored: Array.from({ length: 500 }, () => FULL.ignored[0]!) };
    assert.ok(settingsBytes(office) < MOST_SETTINGS_BYTES);
  });

  it("[Z69] a file goes before the workbook, lists are joined", () => {
    const file: OfficeSettings = { ...DEFAULT_SETTINGS, edition: "qu-staff.1", roster: { windows: [{ ...FULL.roster.windows[0]!, name: "社保", chief: "李某" }, { ...FULL.roster.windows[0]!, name: "医保" }], staff: [] }, lockedMonths: [month("2026-04")] };
    const { settings, changed } = mergeSettings(FULL, file);
    assert.deepEqual(changed, ["edition", "roster", "lockedMonths"]);
    assert.deepEqual(settings.roster.windows.map(({ name, chief }) => [name, chief]), [["社保", "李某"], ["医保", "张某"]]);
    assert.deepEqual([settings.edition, settings.language, settings.lockedMonths, settings.ignored.length, settings.others], ["qu-staff.1", "en-US", ["2026-04", "2026-05"], 1, FULL.others]);
    assert.deepEqual(mergeSettings(FULL, FULL).changed, []);
  });

  it("[Y70] the editions of closed months are read, joined and named among what changes", () => {
    const { settings, problems } = readSettings({ version: 1, lockedMonths: ["2026-05"], closedUnder: [{ month: "2026年5月", edition: " a.1 " }, { month: "2026-05", edition: "" }] }, "zh-CN");
    assert.deepEqual([settings?.closedUnder, problems.map(({ path }) => path)], [[{ month: "2026-05", edition: "a.1" }], ["closedUnder[1].edition"]]);
    const file = withClosedMonth(withClosedMonth(DEFAULT_SETTINGS, month("2026-05"), "qu-staff.1"), month("2026-04"), "bianmin-window.1");
    const merged = mergeSettings(FULL, file);
    assert.deepEqual(merged.changed, ["lockedMonths", "closedUnder"]);
    assert.deepEqual(closedMonthsOf(merged.settings).map((each) => `${each.month} ${each.edition}`), ["2026-04 bianmin-window.1", "2026-05 bianmin-window.1", "2026-05 qu-staff.1"]);
    assert.deepEqual(mergeSettings(merged.settings, file).changed, []);
    assert.deepEqual(mergeSettings(FULL, DEFAULT_SETTINGS).settings, FULL);
    for (const language of LANGUAGES) assert.ok(settingsText(language).parts.closedUnder.length > 3);
  });

  it("[Y70] a month is closed under every edition in use, and opened of all", () => {
    const closed = withMonthClosed(FULL, month("2026-04"), ["a.1", "b.2"]);
    assert.deepEqual(closedMonthsOf(closed), [{ month: "2026-04", edition: "a.1" }, { month: "2026-04", edition: "b.2" }, { month: "2026-05", edition: "bianmin-window.1" }]);
    assert.deepEqual(closedMonthsOf(withMonthClosed(DEFAULT_SETTINGS, month("2026-04"), [])), [{ month: "2026-04", edition: "" }]);
    assert.deepEqual(withMonthClosed(closed, month("2026-04"), ["a.1", "b.2"]), closed);
    assert.deepEqual(withOpenedMonth(closed, month("2026-04")), FULL);
  });

  it("[Y83] a month has one edition of each catalogue: closing it under another one names the edition it has", () => {
    const editions = [{ id: "a.1", catalogue: "a" }, { id: "a.2", catalogue: "a" }, { id: "b.1", catalogue: "b" }];
    const closed = withMonthClosed(DEFAULT_SETTINGS, month("2026-04"), ["a.1", "gone.1"]);
    assert.deepEqual(closedOtherwise(closed, month("2026-04"), "a.2", editions), editions[0]);
    for (const wanted of ["a.1", "b.1", "gone.2"]) assert.equal(closedOtherwise(closed, month("2026-04"), wanted, editions), null, wanted);
    assert.equal(closedOtherwise(closed, month("2026-05"), "a.2", editions), null);
    assert.equal(closedOtherwise(withOpenedMonth(closed, month("2026-04")), month("2026-04"), "a.2", editions), null);
    assert.equal(closedOtherwise(withMonthClosed(DEFAULT_SETTINGS, month("2026-04"), []), month("2026-04"), "a.2", editions), null);
  });

  it("[Z62] closes and opens a month", () => {
    const closed = withLockedMonth(FULL, month("2026-04"), true);
    assert.deepEqual(closed.lockedMonths, ["2026-04", "2026-05"]);
    assert.equal(isLocked(withLockedMonth(closed, month("2026-04"), false), month("2026-04")), false);
    assert.equal(Math.round(contrast("#FFFFFF", "#000000")), 21);
  });
});

describe("ignored findings", () => {
  it("[Z70] are known by code, sheet, subject, category and clause, names of sheets and subjects in any spelling of them", () => {
    const key = findingKey(finding());
    assert.equal(findingKey(IGNORED), key);
    for (const same of [{ cells: ["E15"] }, { actual: 5 }, { subject: "社 保" }, { sheet: "６月" }]) assert.equal(findingKey(finding(same)), key);
    for (const other of [{ code: "over-cap" }, { sheet: "7月" }, { subject: "社保局" }, { subject: null }, { category: null }, { clause: "五(2)" }] as const) assert.notEqual(findingKey(finding(other)), key);
  });
});
