/** A refusal says what was wanted: an entry that could not be taken back was recorded, and the sheet is not as before. */
import assert from "node:assert/strict";
import { refusalSentence } from "../../../../taskpane/register/refusals";
import { PortError, type PortProblem } from "../../../../taskpane/workbookPort";

const PROBLEMS: readonly PortProblem[] = ["busy", "protected", "structure", "exists", "missing", "changed", "too-large", "unsupported", "failed", "hidden", "cancelled"];
const said = (wanted: "open" | "record" | "undo", kind: PortProblem, language: "zh-CN" | "en-US" = "zh-CN"): string => refusalSentence(wanted, new PortError(kind, "6月台账"), language);

describe("登记: why something was not done", () => {
  it("[T244] an undo that failed is never called a recording that failed, in either language", () => {
    for (const kind of PROBLEMS) {
      assert.doesNotMatch(said("undo", kind), /没有登记|表没有改动/u, kind);
      assert.match(said("undo", kind), /没有撤销/u, kind);
      assert.doesNotMatch(said("undo", kind, "en-US"), /recorded;|sheets are unchanged/iu, kind);
      assert.match(said("undo", kind, "en-US"), /not undone|nothing was undone|not taken back/iu, kind);
    }
  });

  it("[T244] a recording that failed says that nothing was recorded; a workbook that was not read says so", () => {
    for (const kind of PROBLEMS) {
      assert.match(said("record", kind), /没有登记/u, kind);
      assert.match(said("open", kind), /没有读到，还不能登记/u, kind);
    }
    assert.match(said("undo", "protected"), /“6月台账”受保护，没有撤销/u);
    assert.match(said("record", "protected"), /“6月台账”受保护，没有登记/u);
  });
});
