/** Words of importing a regulation: what is doubtful, where, and what to do. */
import type { RegulationText } from "../zh-CN/regulation";
import { counted } from "./counted";

type Values = Readonly<Record<string, string>>;

const value = (values: Values, key: string): string => values[key] ?? "";

export const regulation: RegulationText = {
  issues: {
    empty: () => "There is no text. Paste the whole regulation, or choose another file.",
    binary: () => "This is not text and was not read. Save it as .docx, .xlsx or .txt and try again.",
    "too-long": (values) => `The text is too long (${value(values, "length")} characters, at most ${value(values, "most")}) and was not read. Keep the regulation only.`,
    "too-many-clauses": (values) => `The text deducts or adds points in more than ${value(values, "most")} places and was not read. Keep one regulation only.`,
    "not-a-regulation": () => "No clause that deducts, adds or vetoes was found: this does not look like a scoring regulation. Check that it is the right file.",
    "norms-only": () => "There are items, but none states points: these are conduct norms and cannot be scored as they are. Save them as a template and fill in points of your own.",
    "several-documents": (values) => `There are ${value(values, "count")} regulations here. Import them one by one, each as a catalogue of its own.`,
    "blank-points": () => "No points are stated here. Fill them in, or remove the clause.",
    "torn-number": () => "A watermark stands inside the number; what it was cannot be read. Fill it in from the original.",
    discretion: () => "The amount is left to the assessor, who enters it each time; where no limits are printed, set them first.",
    multiple: (values) =>
      value(values, "points") === "" ? `${value(values, "times")} times an amount that is not known. Fill in the points.` : `${value(values, "times")} times the amount before, which makes ${value(values, "points")} points. Check which amount is meant.`,
    "doubtful-digit": (values) => `Read as ${value(values, "points")}; a character may be a scanning error. Compare with the original.`,
    repeated: (values) => `“${value(values, "text")}…” is printed twice and counted once.`,
    "no-unit": () => "It does not say what it is charged for (each time, each person …). Decide: for every event, or once a period.",
    "no-condition": () => "There is an amount and no conduct. A table may have come apart: join it with what it belongs to.",
    "no-category": () => "This clause stands under no category. Choose one.",
    "wrong-polarity": (values) => (value(values, "polarity") === "bonus" ? `A bonus printed in the deducting category “${value(values, "category")}”. Confirm that it is added separately.` : `A deduction printed in the bonus category “${value(values, "category")}”. Check the category.`),
    "over-category": (values) => `${value(values, "points")} points are more than the ${value(values, "most")} of “${value(values, "category")}”. Check the amount.`,
    aggravated: () => "A graver case: read as taking the place of the amount before, not added to it. Please confirm.",
    "exclusive-tiers": (values) => `A degree of the same thing as “${value(values, "first")}”: only one of them applies. Make sure that one is recorded.`,
    "whole-item": () => "All of an item's points are lost here and no figure is given. State the amount, or keep it as a note.",
    earned: () => "Points are awarded for a result here; that is no deduction and was not taken in. Rewrite it as deductions or tiers.",
    formula: () => "These points are calculated; no clause was made of them. Use a rate in the catalogue, or calculate by hand.",
    "share-of-item": (values) => `${value(values, "percent")}% of an item's points are deducted here; no clause was made of it. State it in points.`,
    "cap-not-printed": (values) => `扣完为止 is not printed${value(values, "category") === "" ? "" : ` (${value(values, "category")})`}. Choose: stop at the category's points, or deduct in full.`,
    "base-not-printed": (values) => (value(values, "sum") === "0" ? "No total is printed. Fill in the base." : `No total is printed; the categories add up to ${value(values, "sum")}. Confirm the base.`),
    "points-not-summed": (values) => `The deducting categories add up to ${value(values, "sum")}; the text says ${value(values, "base")}. Check whether a category is missing.`,
    "percent-points": (values) => `“${value(values, "category")}” has a percentage, which was turned into points of the whole. Please confirm.`,
    "band-gap": (values) => `“${value(values, "lower")}” ends at ${value(values, "from")} and “${value(values, "higher")}” begins at ${value(values, "to")}; scores between have no grade. Read by lower bounds for now.`,
    "band-overlap": (values) => `“${value(values, "lower")}” and “${value(values, "higher")}” both hold ${value(values, "to")}. Choose one.`,
    "band-unclear": (values) => `“${value(values, "grade")}” has two lower bounds. Choose one.`,
    "band-share": (values) => `“${value(values, "grade")}” goes by a share of the ranking, not by points, and is not among the grades.`,
    "two-scales": (values) => `There are two scales of grades (the second begins with “${value(values, "grade")}”). A catalogue has one: import the other separately.`,
    noise: (values) => `“${value(values, "text")}” looks like a watermark and was left out.`,
  },

  files: {
    "legacy-doc": "This is the old .doc format, which cannot be read. Save it as .docx in Word or WPS and try again.",
    "legacy-xls": "This is the old .xls format, which cannot be read. Save it as .xlsx and try again.",
    "not-text": "This is no text file and was not read. Use .txt, .md, .docx or .xlsx.",
    "too-large": "The file is too large and was not read. A regulation is seldom above 1 MB: remove pictures, or keep the text only.",
    empty: "The file is empty. Choose another one.",
    damaged: (detail) => `The file is damaged and cannot be read (${detail}). Save it again and retry.`,
    encrypted: "The file has a password and cannot be read. Remove the password first.",
    unsupported: (kind) => `${kind} cannot be read. Save it as .docx, .xlsx or .txt and try again.`,
  },

  notes: {
    "list-numbers": (count) => `${count} automatic numbers have a format that is not known; numbers may be missing.`,
    pictures: (count) => `${count} pictures; words in them were not read.`,
    deletions: (count) => `${count} passages deleted in revisions were not read.`,
  },

  edition: {
    missing: { title: "title", base: "base (total)", points: "points of some clauses", categories: "some categories (they do not add up to the base)", bands: "bounds of some grades" },
    choices: {
      cap: {
        question: "Do deductions stop once a category's points are used up?", reason: "The text does not print 扣完为止.",
        stop: "They stop at the category's points", none: "Everything is deducted",
      },
      repeat: {
        question: (clause) => `“${clause}” prints no 每次: what is it charged for?`, reason: "The text names no unit.",
        each: "Every event", once: "Once a period",
      },
      aggravated: {
        question: (clause) => `Does “${clause}” take the place of the clause before, or is it added?`, reason: "The text does not say.",
        replace: "It takes its place", add: "It is added",
      },
      boundary: {
        question: (points, lower, higher) => `Is ${points} “${higher}” or “${lower}”?`, reason: "Both grades hold this score as printed.",
        higher: (grade) => `“${grade}”`, lower: (grade) => `“${grade}”`,
      },
    },
    bandPolicy: "By the lower bounds of the grades; a bound itself belongs to its grade, as 以上 has it.",
    otherBands: (bands) => `The text prints a second scale: ${bands}`,
    general: "Other",
    bonus: "Bonuses",
    veto: "Vetoes",
    problems: {
      "no-clauses": "There is no clause that could be scored, so there is nothing to save as a catalogue.",
    },
  },

  report: {
    heading: (title) => title,
    untitled: "(no title)",
    counts: (categories, deductions, bonuses, vetoes, issues) => `${categories} categories, ${deductions} deductions, ${bonuses} bonuses, ${vetoes} vetoes; ${issues} doubts.`,
    whole: (base, max) => `Base ${base}, most ${max}`,
    unknown: "not printed",
    issues: "Doubts (look here first)",
    categories: "Categories",
    clauses: "Clauses",
    bands: "Grades",
    aggregations: "Combined scores",
    line: (line) => `line ${line}`,
    capped: "stops at its points",
    uncapped: "without limit",
    bonus: "bonus",
    veto: "veto",
    perUnit: (unit) => `each ${unit}`,
    chief: (points) => `chief ${points}`,
    limit: (points) => `at most ${points}`,
    items: (count) => ` (${count} items)`,
    points: (points) => counted(points, "point"),
    blank: "? points",
    more: (count) => `… ${count} more of this kind`,
    written: (path) => `Catalogue written to ${path}`,
    notWritten: (reason) => `No catalogue written: ${reason}`,
  },
};
