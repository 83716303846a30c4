/** Whether the tour is still to be offered, and its start. It is about the person, not the workbook, so the browser keeps it. */
import type { SettingsStore } from "../files/settingsStore";

const TOUR_SETTING = "assess.tour";

export interface Tour {
  /** Until it was started or dismissed once. */
  offered(): boolean;
  dismiss(): void;
  /** Shows it from its first step; it counts as seen at once. @param back what gets the focus at the end */
  start(back: HTMLElement | null): Promise<void>;
}

/**
 * @param kept where it is noted that the tour was seen; where nothing can be kept, that holds for this sitting
 * @param show loads and shows the steps
 */
export function createTour(kept: SettingsStore, show: (back: HTMLElement | null) => Promise<void>): Tour {
  let seen = kept.read(TOUR_SETTING) === "seen";
  const dismiss = (): void => {
    seen = true;
    try {
      kept.write(TOUR_SETTING, "seen");
    } catch {
      // A browser that keeps nothing offers it once more at the next opening, which does no harm.
    }
  };
  return {
    offered: () => !seen,
    dismiss,
    async start(back) {
      dismiss();
      await show(back);
    },
  };
}
