/** The library of rules: built-in editions, catalogue tables of the workbook, opened catalogue files. */
import type { LibraryText } from "../zh-CN/library";
import { counted } from "./counted";


export const library: LibraryText = {
  search: "Search rules, categories, clauses",
  back: "Back to the library",
  found: (count) => `${counted(count, "place")} found.`,
  foundNone: (words) => `No rule holds "${words}". Try other words, or fewer.`,
  more: (next, left) => `Show ${next} more (${left} left)`,
  goneEntry: "These rules are not in the library any more.",
  hitIn: { edition: "Rules", category: "Category", clause: "Clause" },
  listLabel: "Rules",

  groups: { used: "Used in the check", own: "The office's own rules", builtIn: "Built-in rules" },
  origin: { "built-in": "built in", workbook: (sheet) => `sheet "${sheet}"`, file: (name) => `file ${name}` },
  status: { scored: "complete", incomplete: "text incomplete" },
  inForce: (from, to) => (from === null ? (to === null ? "any month" : `until ${to}`) : to === null ? `from ${from}` : `${from} to ${to}`),
  counts: (clauses, choices) => `${counted(clauses, "clause")}${choices === 0 ? "" : ` · ${counted(choices, "open question")}`}`,

  overruled: {
    header: (sheet) => `This workbook's own rules (${sheet}) are used, not the built-in ones.`,
    headerFile: (name) => `The rules of the opened file (${name}) are used, not the built-in ones.`,
    by: (title, origin) => `《${title}》 (${origin}) takes its place; it is not used.`,
    until: (title, origin, to) => `After ${to} 《${title}》 (${origin}) takes its place.`,
    from: (title, origin, from) => `Before ${from} 《${title}》 (${origin}) takes its place.`,
  },

  sheets: {
    tooLong: (rows, most) => `This rule table has ${rows} rows; at most ${most} are read. Delete what is not part of it, or put each document on a sheet of its own.`,
    repeated: (id, other) => `Its 版本编号 "${id}" is that of "${other}" too, so this one is not used. Give one of the two another 版本编号.`,
    goTo: (cell) => `Go to ${cell}`,
    overlap: ({ a, b, from }) => `"${a}" and "${b}" are in force in the same months${from === null ? "" : ` from ${from} on`}; sheets of those months cannot be checked. Change the first or last month of one of them.`,
    goToSheet: "Go to the rule table",
    faulty: (sheet) => `The rule table "${sheet}" cannot be read as rules and is not used. It is used once this is corrected:`,
    more: (count) => `${count} more; correct these first.`,
    notRead: "The rule tables of the workbook could not be read; the built-in rules are there all the same. Press Read again.",
    choicesInSheet: "To pick another option, move 是 to its row in the part 待定项 of the rule table.",
  },

  actions: {
    refresh: "Read again",
    openFile: "Open a rule file",
    import: "Import rules",
    compare: "Compare two rules",
    insert: "Insert as a rule table",
    use: "Check by these",
    inUse: "Checks go by these",
    automatic: "Back to automatic",
    saveFile: "Save as a rule file",
    forget: "Put away",
    sheetName: "Name of the sheet",
    insertHint: "Adds a rule table to this workbook. Edit a cell of it, and checks and formulas go by the edited rules.",
    insertHintOutside: "Saves a new workbook. Edit it in Excel, then open it here with Open a rule file.",
    insertNow: "Insert",
    download: "Save as a workbook",
    cancel: "Cancel",
  },

  notice: {
    inserted: (sheet) => `Sheet "${sheet}" was added, and checks go by its rules. Edit a cell of it and check again to see the difference.`,
    insertedPlain: (sheet) => `Sheet "${sheet}" was added, and checks go by its rules. This program has no table styles; the content is complete.`,
    downloaded: (name) => `Saved as ${name}. Edit it, then open it with Open a rule file.`,
    savedFile: (name) => `Saved as ${name}.`,
    settled: (name) => `Saved as ${name}; open questions are settled as they are picked now.`,
    taken: (name, free) => `There is a sheet "${name}" already; it was left alone. Insert under the name "${free}" instead.`,
    structure: "The structure of the workbook is protected, so no sheet can be added. ASSESS never lifts protection: ask whoever set the password to unprotect the workbook (Review, Protect Workbook), or save a rule file.",
    opened: (title) => `《${title}》 was opened and can be used as long as the pane is open. To keep it with the workbook, insert it as a rule table.`,
    notOpened: (name) => `${name} was not opened: `,
    notJson: "It is no rule file. Choose a .json file from Save as a rule file or from assess catalogue ID --json, or a workbook that holds a rule table.",
    noTable: "the workbook holds no rule table. See the description of the catalogue table.",
    forgotten: (title) => `《${title}》 was put away.`,
    refreshed: (count) => (count === 0 ? "The workbook holds no rule table." : `${counted(count, "rule table")} of the workbook read.`),
    gone: (id) => `The rules chosen last time (${id}) are not there now, so they are found automatically.`,
    copied: "Copied.",
    copyByHand: "The browser did not allow copying. The text is selected: press Ctrl+C, or use Save as text.",
  },

  empty: {
    own: "The office has no rules of its own yet. Choose built-in rules like yours, insert them as a rule table and edit it; or open a rule file.",
  },

  unscored: {
    heading: "Documents without points",
    count: (clauses) => counted(clauses, "item"),
  },


  compare: {
    title: "Compare two rules",
    before: "Old rules",
    after: "New rules",
    same: "The two do not differ.",
    count: (changes) => `${counted(changes, "difference")}.`,
    pick: "Choose two different rules.",
    copy: "Copy text",
    save: "Save as text",
    fileName: (before, after) => `rules compared ${before} - ${after}.txt`,
    none: "(none)",
  },

  blocked: {
    inFile: (sheets) => `The file holds rules on "${sheets}": they were not used; the rules chosen in the pane were. To use them, open this file under Rules with Open a rule file.`,
  },
};
