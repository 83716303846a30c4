/** What counts as saved when somebody goes on editing while a draft is being saved. */
import assert from "node:assert/strict";
import { createDraftController } from "../../../../taskpane/draft/draftController";
import { isUnsaved } from "../../../../taskpane/draft/draftState";
import { workHere } from "../../../../taskpane/draft/draftTasks";
import { createStore } from "../../../../taskpane/store";
import { REGULATION } from "./regulation";

describe("saving a draft", () => {
  it("[J90] an edit made while the draft is being saved is not saved with it", async () => {
    const store = createStore();
    let began = (): void => undefined;
    let goOn = (): void => undefined;
    const saving = new Promise<void>((resolve) => (began = resolve));
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const drafts = createDraftController(store, "zh-CN", {
      work: workHere,
      saver: {
        async save() {
          began();
          await held;
          return { kind: "said", tone: "success", sentence: "已保存。" };
        },
        use: async () => undefined,
      },
    });
    await drafts.begin({ text: REGULATION });
    const now = () => store.state().draft ?? assert.fail("no draft is open");
    const [clause] = now().history.present.clauses;
    assert.ok(clause);
    const saved = drafts.save("file");
    await saving;
    drafts.changeClause(clause.key, { field: "unit", value: "人次" });
    goOn();
    await saved;
    assert.deepEqual([now().busy, isUnsaved(now())], [false, true], now().said?.sentence);
    await drafts.save("file");
    assert.equal(isUnsaved(now()), false);
  });
});
