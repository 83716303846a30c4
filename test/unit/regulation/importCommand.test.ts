/** assess import as it is typed. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readEdition } from "../../../src/catalogue/readEdition";
import { paragraph, wordFile } from "./wordFile";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const TEXT = "某县窗口考核办法\n一、考勤（100分，扣完为止）\n1.迟到每次扣1分。\n2.旷工的扣5分。\n90分以上为优秀。";

function assess(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "cli/main.ts", "import", ...words], { cwd: root, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("assess import", () => {
  let folder = "";
  const file = (name: string, content: string | Uint8Array): string => {
    const target = path.join(folder, name);
    writeFileSync(target, content);
    return target;
  };
  before(() => { folder = mkdtempSync(path.join(tmpdir(), "assess-import-")); });
  after(() => rmSync(folder, { recursive: true }));

  it("[J40] prints doubts first, then categories, clauses and grades, and writes a catalogue that can be used", () => {
    const output = path.join(folder, "ours.json");
    const { status, stdout } = assess(file("a.txt", TEXT), "-o", output);
    assert.equal(status, 0);
    assert.match(stdout, /《某县窗口考核办法》\n大项 1 个，扣分 2 条，加分 0 条，否决 0 条/u);
    assert.ok(stdout.indexOf("疑问") < stdout.indexOf("条款\n"));
    assert.match(stdout, /第 4 行「旷工的扣5分」 没有写按什么计/u);
    assert.match(stdout, /−1 分 每次 {2}1 迟到每次扣1分/u);
    const read = readEdition(JSON.parse(readFileSync(output, "utf8")) as unknown);
    assert.ok("edition" in read && read.edition.id === "ours.1" && read.edition.status === "scored");
  });

  it("[J41] --json prints the contract's object and nothing else; offsets are those of the text", () => {
    const { status, stdout } = assess(file("b.docx", wordFile(TEXT.split("\n").map((line) => paragraph(line)).join(""))), "--json", "--lang", "en-US");
    assert.equal(status, 0);
    const draft = JSON.parse(stdout) as { title: string; categories: { name: string; capped: boolean }[]; clauses: { text: string; start: number; end: number }[]; issues: { message: string }[] };
    assert.deepEqual([draft.title, draft.categories[0]?.name, draft.categories[0]?.capped], ["某县窗口考核办法", "考勤", true]);
    assert.equal(TEXT.slice(draft.clauses[0]?.start, draft.clauses[0]?.end), draft.clauses[0]?.text);
    assert.match(draft.issues[0]?.message ?? "", /[A-Za-z]/u);
  });

  it("[J42] what cannot be read is one sentence and exit code 2; several regulations become several files", () => {
    const missing = assess(path.join(folder, "none.txt"));
    assert.deepEqual([missing.status, missing.stdout], [2, ""]);
    assert.match(missing.stderr, /none\.txt: 找不到/u);
    const binary = assess(file("c.txt", Uint8Array.from([0, 1, 2, 0])), "--json");
    assert.equal(binary.status, 2);
    assert.equal((JSON.parse(binary.stdout) as { problem: { code: string } }).problem.code, "not-text");
    const two = assess(file("d.txt", `${TEXT}\n乙县窗口考核办法\n一、考勤（100分）\n1.迟到每次扣2分。`), "-o", path.join(folder, "two.json"));
    assert.equal(two.status, 0, two.stderr);
    assert.deepEqual(["two-1.json", "two-2.json", "two.json"].map((name) => existsSync(path.join(folder, name))), [true, true, false]);
  });
});
