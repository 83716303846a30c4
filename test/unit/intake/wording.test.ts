import { strict as assert } from "node:assert";
import { describeIntakeProblem, overLimit, type IntakeProblem } from "../../../intake/problem";

describe("problems of files that arrive", () => {
  const problems: IntakeProblem[] = [
    ...(["ancient-xls", "no-workbooks", "too-deep", "winmail", "encrypted-mail", "unknown-compression", "unknown-encoding", "over-limit"] as const)
      .map((code) => ({ code, detail: "" })),
    ...["et", "ods", "rar", "7z", "doc", "pdf", "png", "msg", "xyz"].map((kind) => ({ code: "unsupported-kind" as const, detail: "", kind })),
    overLimit("unpackedBytes", 512_000_000),
  ];
  for (const problem of problems) {
    it(`[I5] [I9] says what to do: ${problem.code} ${"kind" in problem ? (problem.kind ?? "") : ""}`, () => {
      assert.match(describeIntakeProblem(problem, "zh-CN"), /请/);
      assert.match(describeIntakeProblem(problem, "en-US"), /[Pp]lease/);
    });
  }

  it("[I9] names the kind, and what helps for it", () => {
    assert.equal(describeIntakeProblem({ code: "unsupported-kind", detail: "", kind: "rar" }, "zh-CN"), "不能读取 .rar 压缩包。请先解压，再核验里面的工作簿。");
    assert.match(describeIntakeProblem({ code: "unsupported-kind", detail: "", kind: "et" }, "zh-CN"), /另存为 \.xlsx/);
    assert.match(describeIntakeProblem(overLimit("unpackedBytes", 512_000_000), "zh-CN"), /^解压后的字节数超过了 512,000,000/);
  });
});
