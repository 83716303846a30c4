/** A piece of the pane: an element that follows the state. */
import type { Language } from "../../src/text/language";
import type { PaneController } from "../controller";
import type { DraftController } from "../draft/draftController";
import type { PaneText } from "../../src/text/pane";
import type { PaneState } from "../state";
import type { Tour } from "../tour/tour";

export interface Part {
  readonly root: HTMLElement;
  /** `before` is null the first time. */
  update(state: PaneState, before: PaneState | null): void;
}

/** What every part is given. */
export interface Surroundings {
  readonly text: PaneText;
  readonly language: Language;
  readonly controller: PaneController;
  /** The office's own regulation, brought in and corrected. */
  readonly draft: DraftController;
  /** The 收件 tab; its script is loaded when it is first shown. */
  readonly files: () => Promise<Part>;
  /** The 影响 tab; likewise. */
  readonly impact?: () => Promise<Part>;
  /** Recording, settings and the function helper; each script is loaded when it is first shown. */
  readonly register?: () => Promise<Part>;
  readonly settings?: () => Promise<Part>;
  readonly functions?: () => Promise<Part>;
  /** The 汇总 tab. */
  readonly summary?: () => Promise<Part>;
  /** The newcomer's tour; there is none where there is no workbook. */
  readonly tour?: Tour;
}

/** Runs a controller's promise without awaiting it; the controller never rejects. */
export const run = (promise: Promise<void>): void => {
  void promise;
};
