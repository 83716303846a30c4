/** The list of findings, in English. */
import type { FindingsPaneText } from "../zh-CN/findingsPane";
import { counted } from "./counted";


export const findingsPane: FindingsPaneText = {
  scope: { selection: "Selected cells" },
  notKept: "The change could not be kept with the workbook; it lasts until the pane is closed.",

  filter: {
    search: "Find: words, clause, cell, window",
    open: "Filter",
    opened: "Close filter",
    active: (amount) => `Filter (${amount})`,
    heading: "Filter and group",
    any: (total) => `All (${total})`,
    option: (name, amount) => `${name} (${amount})`,
    none: "(not named)",
    facets: { severity: "Severity", code: "Kind", category: "Category", window: "Window or person" },
    grouping: "Group",
    groupings: { severity: "By severity", category: "By category", window: "By window or person", sheet: "By sheet", code: "By kind" },
    group: (name, amount) => `${name} (${amount})`,
    shown: (listed, total, context) => `${listed} of ${total} listed${context === 0 ? "" : ` (${counted(context, "of them is a cause", "of them are causes")})`}`,
    clear: "List all",
    remove: (what) => `Remove filter: ${what}`,
    wordsChip: (words) => `“${words}”`,
    areaChip: (area) => `Only ${area}`,
    areaSentence: (area, inside, total) => `The whole sheet was checked; listed ${inside === 1 ? "is the 1 finding that touches" : `are the ${inside} findings that touch`} ${area}, of ${total} on the sheet.`,
    empty: {
      title: "No finding passes the filter",
      body: (total) => `There ${total === 1 ? "is 1 finding" : `are ${total} findings`}, and none passes the filter. Remove one condition above, or press List all.`,
      area: (area) => `There is no finding in ${area}, but there are some elsewhere on the sheet. Press List all to see them, or select other cells and check again.`,
    },
    live: "Check again by itself after edits",
  },

  keys: {
    open: "Keys",
    list: [
      ["F8  Shift+F8", "next, previous, and go to the cell"],
      ["↑  ↓  PgUp  PgDn", "move in the list"],
      ["Enter", "go to the cell"],
      ["Delete", "ignore, with a reason; list an ignored one again"],
      ["Ctrl+F", "find"],
      ["Esc", "close what was opened last"],
    ],
  },

  live: {
    soon: "The sheet was edited; it will be checked again shortly.",
    busy: "A cell is being edited; the sheet will be checked again afterwards.",
    checking: "Checking again…",
    staleMarks: "The marks in the sheet are those from before the edit.",
  },

  comparison: {
    sentence: (solved, left, fresh) => `${solved} solved, ${left} left${fresh === 0 ? "" : `, ${fresh} new`}.`,
    fresh: "New",
    solved: "Solved",
    solvedGroup: (amount) => `Solved (${amount}); gone after the next check`,
    solvedCard: "This is solved. After the next check it is no longer listed.",
  },

  ignored: {
    button: "Ignore…",
    heading: "Why may this stand?",
    reason: "Reason (required, one line)",
    hint: "e.g. approved by the office, note no. 5",
    empty: "Please give a reason. Those who come later need to know why.",
    confirm: "Ignore",
    cancel: "Keep it",
    takeBack: "List it again",
    done: (place) => `Ignored ${place}; the reason is kept with the workbook. When the amount changes it is listed again by itself.`,
    notKept: "This could not be kept with the workbook, so nothing was ignored or taken back. If a cell is being edited, press Enter or Esc; if the workbook is read-only, save a copy; then try again.",
    takenBack: (place) => `${place} is listed and marked again.`,
    group: (amount) => `Ignored (${amount}); neither marked nor counted`,
    record: (reason, date) => `${reason} (${date})`,
    card: (reason, date) => `Ignored on ${date}. Reason: ${reason}`,
    returned: (reason, date) => `Ignored on ${date} (${reason}); the cells hold something else now, so it is listed again.`,
    counted: (amount) => `${counted(amount, "more is", "more are")} ignored.`,
    follows: "Ignored with its cause; listed again with it.",
  },

  batch: {
    open: (amount) => `${counted(amount, "such change")}…`,
    openLabel: (kind, amount) => `Preview ${counted(amount, "listed change")} of the kind “${kind}” and apply them together`,
    heading: (kind) => `Apply together: ${kind}`,
    body: "Nothing has been written yet. Go through the cells, untick what is to stay, then press Write.",
    all: "All",
    chosen: (chosen, total) => `${chosen} of ${total} chosen`,
    more: (amount) => `${amount} more`,
    write: (amount) => `Write ${counted(amount, "cell")}`,
    cancel: "Back",
    doubt: { formula: "A formula stands here; what is written no longer calculates", contrary: "Several findings want different things of this cell; please go through them one by one" },
    to: "becomes",
    writing: (done, total) => `Writing: ${done} of ${total}`,
    undoing: (done, total) => `Putting back: ${done} of ${total}`,
    stop: "Stop",
    written: (amount) => `Wrote ${counted(amount, "cell")} and checked again.`,
    writtenSome: (amount, failed) => `Wrote ${counted(amount, "cell")}; ${failed} not written.`,
    undone: (amount) => `Put back ${counted(amount, "cell")}, as before the changes.`,
    undoneSome: (amount, failed) => `Put back ${counted(amount, "cell")}; ${failed} not put back.`,
    undo: "Undo these changes",
    dismiss: "OK",
    writtenCells: (cells) => `Written: ${cells}`,
    undoneCells: (cells) => `Put back: ${cells}`,
    failedCells: { written: (reason, cells) => `Not written, ${reason}: ${cells}`, undone: (reason, cells) => `Not put back, ${reason}: ${cells}` },
    andMore: (cells, more) => `${cells} and ${more} more`,
    reasons: {
      changed: "the cell or its row was changed meanwhile", protected: "the sheet is protected", missing: "the sheet or cell is gone, please check again", busy: "a cell is being edited", silent: "Excel has not answered for a minute, please look at the cell", "read-only": "the workbook is read-only", cancelled: "you stopped it",
      hidden: "the sheet is hidden", unsupported: "this Excel cannot do it", failed: "Excel refused", other: "Excel refused",
    },
  },
};
