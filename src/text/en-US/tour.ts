/** The tour, and the manual's headings (word for word those of docs/manual.en-US.md), in English. */
import type { TourText } from "../zh-CN/tour";

export const tour: TourText = {
  offer: "First time? Two minutes' look round",
  dismiss: "No thanks",
  label: (at, of) => `Tour ${at} / ${of}`,
  back: "Back",
  next: "Next",
  end: "End",
  check: "Check now",
  keys: "← → turn, Esc ends",
  steps: {
    scope: { title: "What to check", body: "This sheet is the one in front of you. Select cells and choose Selected cells to list only what touches them. All sheets also compares sheets with each other." },
    catalogue: { title: "Rules are mostly found", body: "The categories and points of the sheet show which rules it follows. Where that is in doubt you are asked. Your own regulation can be brought in under Rules." },
    tabs: { title: "One job a tab", body: "Besides Check: Record notes a deduction, Summary ranks and draws charts and writes letters, Impact shows whom a changed rule changes, Files checks everything that came in at once." },
    help: { title: "Forgotten? Press here", body: "The manual has one job a section and needs no internet. Settings is beside it; the tour can be started again from there." },
    check: { title: "Press Check, now", body: "Cells with a problem are marked and the findings listed below, each with its clause and the right figure. Not a character changes before you press Apply." },
  },
  help: {
    open: "Help",
    openTitle: "Help: the manual (opens a new window)",
    again: "Take the tour",
    manual: "Open the manual",
    more: (section) => `Manual: ${section}`,
    newWindow: " (opens a new window)",
    sections: {
      findings: "Check the sheet in front of you", scores: "Check the sheet in front of you", files: "Check everything that came in", register: "Record a deduction or bonus",
      summary: "Put a month, quarter or year together", impact: "A rule changes: see the impact", rules: "Look at rules, bring in your own regulation",
    },
  },
};
