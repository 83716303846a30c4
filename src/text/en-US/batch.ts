/** The words of checking many files and of the county summary, in English. */
import type { BatchText } from "../zh-CN/batch";

const names = (list: readonly string[], most = 6): string => (list.length > most ? `${list.slice(0, most).join(", ")} … (${list.length})` : list.join(", "));
const quoted = (files: readonly string[]): string => names(files.map((file) => `“${file}”`), 4);
const where = (p: { file: string; sheet: string }): string => `sheet “${p.sheet}” of “${p.file}”`;
const capital = (sentence: string): string => `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;

const NAMESAKES = " If two people share the name, write their departments behind it.";

export const batch: BatchText = {
  twice(p) {
    const who = p.names.length === 1 ? `“${p.names[0] ?? ""}” stands` : `${p.names.length} subjects (${names(p.names)}) stand`;
    const totals = p.totals.length === 0 ? "" : ` (${p.totals.map(({ file, total }) => `“${file}”: total ${total ?? "not known"}`).join("; ")})`;
    const end = p.same ? "They are alike. Keep one." : `They differ${totals}. Which is the newer one the sheets do not tell; ask whoever sent them and keep one.${p.people ? NAMESAKES : ""}`;
    return `${who} in ${quoted(p.files)}${p.month === null ? " (none names a month)" : ` for ${p.month}`}. ${end}`;
  },
  apart(p) {
    const word = (kind: "deduct" | "bonus"): string => (kind === "bonus" ? "adds" : "deducts");
    const parts = p.categories.map(({ name, kind, here, there }) => `for “${name}” the summary ${word(kind)} ${here} and the form ${there}`);
    const totals = p.here !== null && p.there !== null && p.here !== p.there ? [`the totals are ${p.here} and ${p.there}`] : [];
    return `${p.subject}: ${where(p.summary)} and ${where(p.form)} disagree: ${[...parts, ...totals].join("; ")}. Check both, and correct the one that is wrong.${p.people ? NAMESAKES : ""}`;
  },
  missing: {
    expected: (p) => `No result of “${p.subject}” has come in. Ask for it, or check how the name is written.`,
    roster: (p) => `“${p.subject}”, listed in ${p.cell ?? ""} of ${where(p)}, has a result in none of the files. Ask for it; if it is not assessed, say so in the list's remarks.`,
    summary: (p) => `“${p.subject}” stands in the summary on ${where(p)}, but its form has not come in (most others have). Ask for it, or check how the name is written.`,
    form: (p) => `A form of “${p.subject}” has come in (${where(p)}), but no summary has it. Add it, or check how the name is written.`,
  },
  otherMonth: (p) => `${capital(where(p))} is of ${p.month}, most other files of ${p.rest}. Check the month, or check the file by itself.`,
  otherEdition: (p) =>
    p.sameCatalogue
      ? `${capital(where(p))} follows another edition of ${p.edition.title}, ${p.edition.id}; most other files follow ${p.rest.id}. Check which applies.`
      : `${capital(where(p))} is scored by ${p.edition.title}, most other files by ${p.rest.title}. Check whether one should apply to all.`,
  refusal: {
    unreadable: (p) => `The file could not be read: ${p.message}`,
    errors: (p) => `${p.count} error(s), the first on sheet “${p.sheet}”${p.cell === null ? "" : ` in ${p.cell}`}. Correct them, then merge.`,
    noTable: () => "No form, ledger or summary was found.",
    notScored: () => "Nobody's total is known. See what was not read in its result.",
    noTotal: () => "The total is not known (a figure was not read, or the catalogue has a blank). See the file's result.",
    noMonth: (p) => `The sheet names no month, so it is not certain that it is of ${p.month}. Write it into the title.`,
    otherMonth: (p) => `It is of ${p.own}; this summary is of ${p.month}.`,
    notMonthly: (p) => `It is about “${p.what}”, not the result of the month.`,
    contradicting: (p) => (p.files.length > 1 ? `The scores in ${quoted(p.files)} differ. Find out which holds, and keep one.` : "It stands several times in one file with different scores. If two people share the name, add what tells them apart."),
    unknownEdition: (p) => `${p.edition} is none of the catalogues at hand.`,
  },
  summary: {
    // The table itself is in the words that the regulations and every reader of such tables use, so that it can be read again.
    sheet: "汇总表",
    sheetOf: (edition) => `汇总表 ${edition}`,
    title: (p) => `${p.month === null ? "" : `${Number(p.month.slice(0, 4))}年${Number(p.month.slice(5))}月`}${p.edition}汇总表`,
    index: "序号",
    name: (subject) => (subject === "window" ? "窗口" : subject === "department" ? "部门" : "姓名"),
    deductionsOf: (category) => `${category}扣分`,
    total: "总分",
    grade: "等次",
    rank: "名次",
    remark: "备注（来源文件）",
    from: (files) => files.join(", "),
    fromLedger: "from a ledger: only what was entered there",
    veto: (p) => `${p.clause}: loses ${p.scope}`,
    deferred: (p) => `${p.clause}: ${p.points} to the year`,
    and: "; ",
    leftOut: { sheet: "Left out", title: "Files and subjects not in the summary", columns: ["File", "Sheet", "Subject", "Why"], whole: "(whole file)" },
    notes: {
      sheet: "Notes", title: "How this summary came about",
      month: "Month", noMonth: "no file names one",
      counts: "Merged",
      countsOf: (p) => `${p.subjects} subjects of ${p.files} files; ${p.leftOut} left out`,
      order: "Order", orderOf: "by total, highest first; equal totals share a rank and the next ranks stay free; their order by name means nothing",
      edition: "Edition",
      editionOf: (p) => `${p.title}${p.number === null ? "" : ` (${p.number})`}, ${p.id}`,
      caps: "Base and caps",
      capsOf: (p) => [
        ...(p.base === null ? [] : [`base ${p.base}`]),
        ...(p.stopping.length > 0 ? [`stopping at their points: ${p.stopping.join(", ")}`] : []),
        ...(p.free.length > 0 ? [`not stopping: ${p.free.join(", ")}`] : []),
        ...(p.bonusCap === null ? [] : [`all bonuses at most ${p.bonusCap}`]),
      ].join("; "),
      choice: "Choice",
      choiceOf: (p) => `${p.question} ${p.option}`,
    },
  },
  results: {
    sheet: "Files",
    columns: ["File", "Status", "Edition", "Month", "Tables", "Subjects", "Errors", "Warnings", "Notes", "Why it cannot be merged"],
    status: { unreadable: "unreadable", none: "no table", errors: "errors", warnings: "warnings", clean: "clean" },
  },
  findings: {
    sheet: "Findings",
    columns: ["File", "Severity", "Code", "Sheet", "Cells", "Subject", "Category", "Clause", "Message", "Expected", "Actual", "Proposal"],
    severity: { error: "error", warning: "warning", info: "note" },
    fix: (p) => `${p.cell} to ${p.value}`,
    noFile: "(all files)",
  },
  scores: {
    sheet: "Scores",
    columns: ["File", "Sheet", "Subject", "Month", "Edition", "Base", "Recorded", "Counted", "Bonus", "Total", "Grade", "Excess", "Vetoes"],
    excess: (p) => `${p.category} ${p.points}`,
  },
};
