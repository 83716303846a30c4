/** Applying a later edition to the sheets, and taking it back. */
import { createController } from "../../taskpane/controller";
import { createImpactController, type ImpactController } from "../../taskpane/impact/impactController";
import { createImpactStore, type ImpactStore } from "../../taskpane/impact/impactState";
import { createStore } from "../../taskpane/store";
import { derive, fixedAt, from } from "../unit/derivedEdition";
import { FIRST, form } from "../unit/impact/regulation";
import { sheetOf } from "../unit/sheetText";
import type { SheetParts } from "../../workbench/host/memoryBackend";
import type { FaultyBook } from "./faultyExcel";
import { LANGUAGE, type WritingAction } from "./writingAction";

const HARDER = derive(FIRST, "test.2", from("2026-07"), fixedAt("late", 5));

/** A sheet written as text → cells. */
function partsOf(text: string): SheetParts {
  const { grid } = sheetOf(text);
  return { name: grid.name, rows: Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (__, column) => (grid.cell(row + 1, column + 1)?.value ?? "") as string | number)) };
}
export const KEPT_UNDER_FIRST: readonly SheetParts[] = ["社保窗口", "医保窗口"].map((name) => partsOf(form(name, { late: "2 | 4", total: "96", grade: "优秀" })));

/** The 影响 tab with both editions in the library. */
export async function impactPane({ port, clock }: FaultyBook): Promise<{ readonly impact: ImpactController; readonly own: ImpactStore; readonly told: () => string }> {
  const store = createStore();
  const own = createImpactStore();
  const pane = createController(port, store, LANGUAGE, () => undefined, clock);
  await pane.start();
  await pane.settings.open();
  store.dispatch({ type: "library", change: { change: "files", files: [{ name: "一.json", edition: FIRST }, { name: "二.json", edition: HARDER }] as never } });
  const impact = createImpactController({
    port, store, own, language: LANGUAGE, pane, today: () => "2026-08-03", give: () => undefined, paneVersion: "0", readers: { start: () => { throw new Error("no files are read"); }, workers: 1, patienceMs: 1 },
  });
  impact.choose({ from: "file:test.1", to: "file:test.2", scope: "all" });
  const told = (): string => {
    const { said, applied } = own.state();
    return [said === null || said.tone === "success" ? "" : said.sentence, ...(applied?.failed ?? []).map(({ cell, problem }) => `${cell} ${problem}`), applied?.log && "problem" in applied.log ? applied.log.problem : ""].filter((part) => part !== "").join(" ");
  };
  return { impact, own, told };
}

async function apply({ impact, own }: { readonly impact: ImpactController; readonly own: ImpactStore }): Promise<void> {
  await impact.run();
  impact.plan(false);
  if ((own.state().plan?.plan.writes.length ?? 0) > 0) await impact.apply();
}

/** What is written is recorded on a sheet, which is an action of its own. */
const LOG = "核验记录";

export const IMPACT_ACTIONS: readonly WritingAction[] = [
  {
    name: "应用新版本", sheets: KEPT_UNDER_FIRST, unit: "cells", leftOut: [LOG],
    async ready(book) {
      const open = await impactPane(book);
      await open.impact.run();
      return { act: () => apply(open), told: open.told };
    },
  },
  {
    name: "撤销应用", sheets: KEPT_UNDER_FIRST, unit: "cells", leftOut: [LOG],
    async ready(book) {
      const open = await impactPane(book);
      await apply(open);
      return { act: () => open.impact.undo(), told: open.told };
    },
  },
];
