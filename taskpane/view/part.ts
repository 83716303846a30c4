/** A piece of the pane: an element that follows the state. */
import type { Language } from "../../src/text/language";
import type { PaneController } from "../controller";
import type { PaneText } from "../../src/text/pane";
import type { PaneState } from "../state";

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
  /** The 收件 tab; its script is loaded when it is first shown. */
  readonly files: () => Promise<Part>;
}

/** Runs a controller's promise without awaiting it; the controller never rejects. */
export const run = (promise: Promise<void>): void => {
  void promise;
};
