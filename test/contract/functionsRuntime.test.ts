/** The built functions.js where it really runs: the genuine runtime of Excel on the web, and a bare one as on a desktop. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { registry } from "../../src/cellFunctions/registry";
import type { Language } from "../../src/text/language";
import { MemoryBackend } from "../../workbench/host/memoryBackend";
import { generateMetadata } from "../../workbench/host/metadata";
import { loadOffice, type NodeOffice } from "../../workbench/host/nodeLoader";
import { OfficeHost } from "../../workbench/host/officeHost";
import { column } from "../unit/functions/callFunction";
import { productionBuild } from "./productionBuild";

const OVER_CAP = [column(3, 3, 4, 2), column("工作纪律", null, null, null), "便民评分表", "2026-06"];

describe("functions.js as built", function () {
  this.timeout(600_000);
  const scripts = new Map<Language, vm.Script>();

  before(async () => {
    for (const [language, name] of [["zh-CN", "functions.js"], ["en-US", "functions.en-US.js"]] as const) {
      const file = path.join(await productionBuild(), name);
      scripts.set(language, new vm.Script(readFileSync(file, "utf8"), { filename: file }));
    }
  });

  describe("in the runtime of office.js", () => {
    let office: NodeOffice;

    async function start(locale: Language): Promise<NodeOffice> {
      const host = new OfficeHost(new MemoryBackend([{ name: "评分表" }]), generateMetadata());
      const loaded = await loadOffice(host, { locale });
      scripts.get(locale)?.runInContext(loaded.window);
      await loaded.xdm.functionsReady();
      return loaded;
    }

    before(async () => {
      office = await start("zh-CN");
    });
    after(() => office.close());

    const invoke = (id: string, ...args: unknown[]) => office.xdm.invokeFunction({ id, args });

    it("[U15] answers through the genuine protocol", async () => {
      const [score, over, grade] = await Promise.all([
        invoke("SCORE", ...OVER_CAP), invoke("OVERCAP", ...OVER_CAP), invoke("GRADE", column(95, 59.5), "德能勤绩廉", null),
      ]);
      assert.deepEqual(score, { ok: true, value: 90 });
      assert.deepEqual(over, { ok: true, value: [["工作纪律", 12, 10, 10, 2]] });
      assert.deepEqual(grade, { ok: true, value: [["优秀"], ["不称职"]] });
    });

    it("[U15] spills a selection and a summary, explains in lines, and reads a catalogue table", async () => {
      const table = [["大项", "分值", "条款", "内容", "方向", "方式", "分值下限"], ["纪律", 10, "⑴", "迟到的", "扣", "固定", 2], ["纪律", null, "⑵", "旷工的", "扣", "固定", 5]];
      const [selected, summary, explained, charged, combined] = await Promise.all([
        invoke("SELECT", column("甲", "乙", "丙"), column(92, 95, 90), "优质服务窗口评选办法", column(null, "被通报", null)),
        invoke("SUMMARY", column("甲", "乙"), column(12, 5), column("纪律", "纪律⑵"), table),
        invoke("EXPLAIN", column(3), column("德"), "德能勤绩廉"),
        invoke("CHARGE", "纪律⑴", table, 3),
        invoke("COMBINE", column(90, 80, 95), "S3", "季度"),
      ]);
      assert.deepEqual(selected, { ok: true, value: [["是", 1, ""], ["", "", "已取消资格：被通报"], ["是", 2, ""]] });
      assert.deepEqual(summary, { ok: true, value: [["名称", "纪律", "加分", "总分", "等次", "备注"], ["甲", 10, 0, 0, "", "纪律超出 2 分，不计"], ["乙", 5, 0, 5, "", ""]] });
      assert.deepEqual(explained, { ok: true, value: "“分数” 德 扣 3 分\n(一) 德：记录 3，分值 20，扣完为止，计入 3\n总分：100 − 3 = 97\n等次：97 ≥ 90，优秀" });
      assert.deepEqual([charged, combined], [{ ok: true, value: 6 }, { ok: true, value: 89 }]);
    });

    it("[U15] gives errors with their sentence", async () => {
      const [wrong, none] = await Promise.all([
        invoke("SCORE", column(1, "约2分"), column("工作纪律", null), "便民评分表"), invoke("GRADE", [[90]], "便民评分表"),
      ]);
      assert.ok(!wrong.ok && !none.ok);
      assert.equal(wrong.error, "#VALUE!");
      assert.match(wrong.message, /“分数”区域第 2 行写的是“约2分”/);
      assert.equal(none.error, "#N/A");
      assert.match(none.message, /没有规定等次和分数线/);
    });

    it("[U15] within a spill, gives an error for the one cell", async () => {
      const spill = await invoke("GRADE", column(95, -1), "德能勤绩廉");
      assert.ok(spill.ok);
      const [[good], [bad]] = spill.value as [[string], [{ error: string; message: string }]];
      assert.equal(good, "优秀");
      assert.equal(bad.error, "#N/A");
      assert.match(bad.message, /-1 分不在/);
    });

    it("[U1] speaks English to an English Excel", async () => {
      const english = await start("en-US");
      const result = await english.xdm.invokeFunction({ id: "GRADE", args: [[[90]], "便民评分表"] });
      english.close();
      assert.ok(!result.ok);
      assert.match(result.message, /prints no grades/);
    });
  });

  describe("in a bare JavaScript runtime", () => {
    /** Nothing of a browser, nothing of Office but what the functions' runtime itself offers. */
    function associated(language: Language = "zh-CN"): Map<string, (...args: unknown[]) => unknown> {
      const functions = new Map<string, (...args: unknown[]) => unknown>();
      class RuntimeError extends Error {
        constructor(readonly code: string, message?: string) {
          super(message);
        }
      }
      const CustomFunctions = { associate: (id: string, run: (...args: unknown[]) => unknown) => functions.set(id, run), Error: RuntimeError };
      scripts.get(language)?.runInContext(vm.createContext({ CustomFunctions }));
      return functions;
    }

    it("[U15] needs no window, no document and no Office", () => {
      const functions = associated();
      assert.deepEqual([...functions.keys()], registry.map(({ id }) => id));
      assert.equal(functions.get("SCORE")?.(...OVER_CAP), 90);
    });

    it("[D15] each script carries one language's sentences and answers alike otherwise", () => {
      const [chinese, english] = [associated("zh-CN"), associated("en-US")];
      assert.deepEqual([...chinese.keys()], [...english.keys()]);
      assert.equal(JSON.stringify(chinese.get("OVERCAP")?.(...OVER_CAP)), JSON.stringify(english.get("OVERCAP")?.(...OVER_CAP)));
      assert.match(String(english.get("EXPLAIN")?.(column(3), column("德"), "德能勤绩廉")), /Total: 100 − 3 = 97/);
      const broken = [["大项", "条款"], ["纪律", "⑴"]];
      assert.throws(() => chinese.get("SCORE")?.(1, "纪律", broken), ({ message }: Error) => /缺少“内容”|没有“内容”|内容/.test(message));
      assert.throws(() => english.get("SCORE")?.(1, "纪律", broken), ({ message }: Error) => /[a-z]{4}/.test(message) && !/[，。；]/u.test(message));
    });

    it("[U15] speaks Chinese where the runtime names no language, and throws the runtime's own error", () => {
      const grade = associated().get("GRADE");
      assert.throws(() => grade?.(90, "便民评分表"), (error: { code: string; message: string }) => {
        assert.equal(error.code, "#N/A");
        assert.match(error.message, /没有规定等次和分数线/);
        return true;
      });
    });
  });
});
