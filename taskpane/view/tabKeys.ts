/** Keys in a row of tabs: arrows go to the next one and round the ends, Home and End to the first and the last. */

/**
 * @param row that holds the tabs
 * @param pick is told the index of the tab that gets the focus
 */
export function tabKeys(row: HTMLElement, tabs: readonly HTMLElement[], pick: (index: number) => void): void {
  row.addEventListener("keydown", (event) => {
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const steps: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 };
    const next = steps[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const index = (next + tabs.length) % tabs.length;
    pick(index);
    tabs[index]?.focus();
  });
}
