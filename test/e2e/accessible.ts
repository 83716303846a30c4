/** axe over a page or over the pane alone: no violation may be left. */
import assert from "node:assert/strict";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import type { Workbench } from "./harness";

/** What axe looked at and found nothing wrong with. */
export interface Looked {
  /** Markup of the elements. */
  readonly elements: readonly string[];
}

/** @param state said with a violation */
export const accessiblePage = (page: Page, state = ""): Promise<Looked> => look(new AxeBuilder({ page }), state);

/** The workbench's own part is looked at by one test for all, and takes longer than the pane; its grid is Univer's. */
export const accessiblePane = ({ page }: Pick<Workbench, "page">, state = ""): Promise<Looked> => look(new AxeBuilder({ page }).include("#pane-frame"), state);

export const accessibleWorkbench = ({ page }: Pick<Workbench, "page">, state = ""): Promise<Looked> => look(new AxeBuilder({ page }).exclude("#grid"), state);

async function look(axe: AxeBuilder, state: string): Promise<Looked> {
  const { violations, passes, incomplete } = await axe.analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ").slice(0, 300)}`), [], state);
  const elements = [...passes, ...incomplete].flatMap(({ nodes }) => nodes.map(({ html }) => html));
  assert.ok(elements.length > 0, `${state}: axe saw nothing`);
  return { elements };
}
