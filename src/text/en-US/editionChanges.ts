/** What differs between two editions: a sentence each, and the notice to be published. */
import type { ClauseTrait, EditionFact } from "../../catalogue/diff/change";
import type { Subject, VetoPeriod } from "../../catalogue/edition";
import type { EditionChangesText } from "../zh-CN/editionChanges";
import { counted } from "./counted";

const FACTS: Readonly<Record<EditionFact, string>> = {
  title: "Title", documentNumber: "Document number", effectiveFrom: "In force from", effectiveTo: "In force until", status: "State of the text",
  subject: "Who is assessed", bandPolicy: "Boundaries of grades",
};
const TRAITS: Readonly<Record<ClauseTrait, string>> = {
  unit: "unit", polarity: "direction", subject: "whom it charges", chief: "chief's points", every: "consecutive events", period: "period", yearPoints: "points of the year",
  replaces: "clause replaced", exemptions: "exemptions", scope: "what is lost", vetoPeriod: "how long", vetoFor: "only lost", consequences: "other consequences",
  evidence: "evidence",
};
const VALUES: Readonly<Record<string, string>> = {
  scored: "can be scored", incomplete: "text incomplete", deduct: "deduction", bonus: "bonus", veto: "veto", stop: "capped at its points", none: "not capped",
};
const SUBJECTS: Readonly<Record<Subject, string>> = { window: "windows", staff: "staff", chief: "chief", department: "departments", leader: "leaders" };
const PERIODS: Readonly<Record<VetoPeriod, string>> = { occasion: "the occasion", month: "the month", "month-and-year": "the month and the year", year: "the year" };
const AMOUNTS = { base: "Base", bonusCap: "Limit on bonuses", floor: "Lowest total" };

export const editionChanges: EditionChangesText = {
  sections: [
    { title: "The document", kinds: ["fact"] },
    { title: "Clauses added", kinds: ["clause-added"] },
    { title: "Clauses removed", kinds: ["clause-removed"] },
    { title: "Amounts changed", kinds: ["clause-amount"] },
    { title: "Wording changed", kinds: ["clause-reworded"] },
    { title: "Other changes to clauses", kinds: ["clause-trait"] },
    { title: "Numbers and places", kinds: ["clause-renumbered", "clause-moved", "category-renumbered"] },
    { title: "Categories", kinds: ["category-added", "category-removed", "category-renamed", "category-points", "category-cap", "category-kind", "amount"] },
    { title: "Grades", kinds: ["band-added", "band-removed", "band-bound"] },
    { title: "Limits, aggregation and selection", kinds: ["limit-added", "limit-removed", "limit-changed", "aggregation-added", "aggregation-removed", "aggregation-changed", "selection"] },
    { title: "Open questions", kinds: ["choice-added", "choice-removed", "choice-selected"] },
  ],
  heading: ({ title, documentNumber, from }) =>
    `Changes to ${title}${documentNumber === null ? "" : ` (${documentNumber})`}${from === null ? "" : `\nIn force from ${from}.`}`,
  sectionTitle: (number, title) => `${number}. ${title}`,
  item: (number, sentence) => `(${number}) ${sentence}`,
  nothing: "Both editions say the same.",
  nothingPrinted: "not printed",
  noLimit: "none",

  fact: (fact, before, after) => `${FACTS[fact]}: was ${before}, is ${after}.`,
  amount: (of, before, after) => `${AMOUNTS[of]}: was ${before}, is ${after}.`,
  categoryAdded: ({ name, points }) => `Category ${name} is new (${points}).`,
  categoryRemoved: ({ name, points }) => `Category ${name} is dropped (was ${points}).`,
  categoryRenamed: (before, after) => `Category ${before} is now called ${after}.`,
  categoryRenumbered: (name, before, after) => `Category ${name}: number ${before} becomes ${after}.`,
  categoryPoints: (name, before, after) => `Points of ${name}: were ${before}, are ${after}.`,
  categoryTrait: (name, before, after) => `Category ${name}: was ${before}, is ${after}.`,
  clauseAdded: ({ citation, text, amount }) => `${citation} “${text}”: ${amount}.`,
  clauseRemoved: ({ citation, text, amount }) => `Former ${citation} “${text}” (${amount}).`,
  renumbered: ({ before, after, text }) => `Former ${before} is now ${after} (“${text}”).`,
  moved: ({ before, after, text, from, to }) => `Former ${before} “${text}” moves from ${from} to ${to} as ${after}.`,
  reworded: ({ citation, before, after }) => `${citation}: “${before}” becomes “${after}”.`,
  clauseAmount: ({ citation, text, before, after }) => `${citation} “${text}”: from ${before} to ${after}.`,
  clauseTrait: ({ citation, trait, before, after }) => `${citation}, ${TRAITS[trait]}: was ${before}, is ${after}.`,
  citations: (before, after) => (before === after ? after : `${after} (former ${before})`),
  bandAdded: (grade, bound) => `Grade ${grade} is new: ${bound}.`,
  bandRemoved: (grade, bound) => `Grade ${grade} is dropped (was ${bound}).`,
  bandBound: (grade, before, after) => `Grade ${grade}: was ${before}, is ${after}.`,
  bound: ({ min, inclusive, below }) => (min === null ? "bound left blank" : `${inclusive ? "from" : "above"} ${min}${below === null ? "" : `, below ${below}`}`),
  most: (points) => (points === null ? "left open" : `at most ${counted(points, "point")}`),
  limit: ({ name, most, what }) => `Shared limit ${name} (${most}) is ${what === "added" ? "new" : "dropped"}.`,
  limitChanged: ({ name, before, after, sameClauses }) =>
    `Shared limit ${name}: ${[...(before === after ? [] : [`was ${before}, is ${after}`]), ...(sameClauses ? [] : ["its clauses changed"])].join("; ")}.`,
  aggregation: (name, what, before, after) =>
    what === "added" ? `${name} is new: ${after}.` : what === "removed" ? `${name} is dropped (was ${before}).` : `${name}: was ${before}, is ${after}.`,
  weighted: (parts) => parts.map(({ name, weight }) => `${name} ${weight} %`).join(" + "),
  aggregationKind: { mean: "mean", last: "the last one" },
  aggregationDetail: ({ places, crossPeriod, graded }) => `, ${counted(places, "decimal")}${crossPeriod ? ", with charges of the year" : ""}${graded ? ", graded" : ""}`,
  selection: (before, after) => `Selection: was ${before}, is ${after}.`,
  selectionWords: ({ name, most, gates, ties, vetoes }) =>
    `${name}${most === null ? ", any number" : `, at most ${most}`}${gates.map((gate) => `, ${gate.name} ≥ ${gate.min}`).join("")}` +
    `${vetoes ? ", vetoes shut out" : ""}, ties ${{ report: "left open", all: "all chosen", none: "none chosen" }[ties]}`,
  choice: ({ question, what, before, after }) =>
    what === "added" ? `New open question “${question}”: “${after}”.`
      : what === "removed" ? `“${question}” is no longer open (was “${before}”).`
        : `“${question}”: was “${before}”, is “${after}”.`,

  sides: {
    facts: FACTS, traits: TRAITS, amounts: AMOUNTS, category: "category", name: "name", number: "number", points: "points", way: "way of scoring", grade: "grade", selection: "Selection", limit: "shared limit",
    clause: (text, amount) => `${text} (${amount})`,
    limitOf: (most, clauses) => `${most}: ${clauses}`,
    before: "Before", after: "After", missingBefore: "Not there before", missingAfter: "No longer there",
  },

  points: (points) => counted(points, "point"),
  list: (items) => items.join(", "),
  value: (value) => VALUES[value] ?? SUBJECTS[value as Subject] ?? PERIODS[value as VetoPeriod] ?? value,
  subjectOf: (subject) => SUBJECTS[subject],

  charge: {
    fixed: (per, verb, points) => `${verb}${points} ${per}`,
    once: (verb, points) => `${verb}${points} once`,
    perUnit: (verb, points, factors, { allowance, per, partial }) =>
      `${verb}${points} per ${per === 1 ? "" : `${per} `}${factors.join(" × ")}${allowance > 0 ? ` beyond ${allowance}` : ""}` +
      `${partial === "whole" ? ", whole ones only" : partial === "up" ? ", a part counts as one" : ""}`,
    range: (per, verb, min, max) => `${verb}${min}–${max} ${per}`,
    tiers: (verb, tiers) => tiers.map(({ when, points }) => `${when} ${verb}${points}`).join(", "),
    measured: (verb, quantity, steps) => `by ${quantity}: ${steps.map(({ bounds, points }) => `${bounds} ${verb}${points}`).join(", ")}`,
    stepBounds: ({ from, over, below, upTo }) =>
      [
        ...(from === undefined ? [] : [`≥ ${from}`]), ...(over === undefined ? [] : [`> ${over}`]),
        ...(below === undefined ? [] : [`< ${below}`]), ...(upTo === undefined ? [] : [`≤ ${upTo}`]),
      ].join(", "),
    step: (verb, points, below, per) => `${verb}${points} for each ${per} below ${below}`,
    rate: (verb, points) => `by share, at most ${verb}${points}`,
    linked: (verb, points, grade) => `${verb}${points} when the window's month is ${grade}`,
    open: (verb) => `the assessor's amount (${verb})`,
    blank: "amount left blank",
    none: "veto, no points",
  },
  per: (unit, every) => (every > 1 ? `per ${every} consecutive ${unit ?? "times"}` : `per ${unit ?? "time"}`),
  verbs: { deduct: "−", bonus: "+", veto: "−" },
};
