/** Catalogue: what is wrong with an edition's file, and why an edition cannot be found. */
import type { CatalogueText } from "../zh-CN/catalogue";

const titles = (candidates: readonly string[]): string => candidates.map((title) => `“${title}”`).join(", ");

export const catalogue: CatalogueText = {
  problem: {
    "too-deep": () => "Nested too deeply to be read. Check for brackets too many or too few.",
    "not-an-object": () => "This must be an object (items in { }).",
    "not-a-list": () => "This must be a list (in [ ]).",
    "not-a-text": () => "This must be a text.",
    "empty-text": () => "This must not be empty; please fill it in.",
    "not-a-flag": () => "This must be true or false.",
    "not-one-of": (p) => `“${p.value}” is not one of the values possible here: ${p.allowed}.`,
    "not-a-number": () => "This must be a number, without quotation marks or unit.",
    "not-a-count": () => "This must be a whole number from 1.",
    negative: (p) => `Points must not be negative (${p.value}). Deductions and bonuses are both written as positive; polarity says which it is.`,
    inexact: (p) => `${p.value} points have more than six decimals or are too large to be calculated exactly. Please rewrite.`,
    "bad-month": (p) => `“${p.value}” is not a month. Write it like 2026-07, or null when there is none.`,
    "missing-key": (p) => `“${p.key}” is missing; please add it.`,
    "unknown-key": (p) => `“${p.key}” is not known here; perhaps a slip of the pen. Possible: ${p.known}.`,
    "empty-list": () => "At least one item is needed here.",
    duplicate: (p) => `“${p.value}” is already used at ${p.first}; please choose another.`,
    "unknown-category": (p) => `There is no category “${p.value}”. Categories: ${p.known}.`,
    "unknown-clause": (p) => `There is no clause “${p.value}”.`,
    "unknown-tier": (p) => `The clause has no tier “${p.value}”. Tiers: ${p.known}.`,
    "replaces-itself": () => "A clause cannot replace itself.",
    "replaces-elsewhere": (p) => `The replaced clause “${p.value}” is in another category, so the two cannot be one event.`,
    "min-above-max": (p) => `The minimum ${p.min} is above the maximum ${p.max}; swap or correct them.`,
    "wrong-polarity": (p) => `A ${p.polarity} clause cannot stand in the ${p.kind} category “${p.category}”.`,
    "veto-with-charge": () => 'A veto carries no points: its charge must be {"kind":"none"}.',
    "charge-missing": () => 'A deduction or bonus must say how it charges; where the document prints no figure, use {"kind":"blank"}.',
    "veto-without-scope": () => "A veto must say what is lost and for how long (scope).",
    "veto-with-points": () => "A veto category carries no points: points must be null.",
    "points-missing": () => "A deduction category needs its points.",
    "cap-without-points": () => 'Without points there is nothing to cap at: fill in points, or set cap to "none".',
    "band-order": (p) => `Grades go from high to low: the minimum ${p.min} of “${p.grade}” must be below ${p.previousMin} of “${p.previous}”.`,
    "band-policy-missing": () => "Where there are grades, bandPolicy must say in a sentence what decides at a boundary.",
    "band-policy-unneeded": () => "Without grades, bandPolicy must be null.",
    "from-after-to": (p) => `The first month ${p.from} is after the last month ${p.to}.`,
    "floor-above-base": (p) => `The lowest total ${p.floor} is above the base ${p.base}.`,
    "base-mismatch": (p) =>
      `The document prints a base of ${p.base}, but the deduction categories add up to ${p.sum}. Check the points; if categories of the document are lost, set status to "incomplete" and say so in missing.`,
    "base-not-sum": (p) => `The document prints no base, so it is the sum of the deduction categories, ${p.sum}; here it is ${p.base}.`,
    "missing-not-said": () => 'status is "incomplete": please say in missing what is lost.',
    "unknown-choice": (p) => `Choice “${p.id}” is used here but not listed in choices.`,
    "choice-not-a-text": () => "$choice must be followed by the id of a choice, and stand alone in its object.",
    "unused-choice": (p) => `Choice “${p.id}” has values but is used nowhere. Delete it, or write {"$choice":"${p.id}"} where it is open.`,
    "choice-without-values": (p) => `The options of choice “${p.id}” have no value, so it cannot be used here.`,
    "option-value-missing": () => "Either all options of a choice have a value or none; this one lacks it.",
    "too-few-options": () => "A choice needs at least two options.",
    "bad-default": (p) => `The default “${p.value}” is not one of the options: ${p.options}.`,
    "bad-selection": (p) => `Choice “${p.choice}” has no option “${p.value}”. Options: ${p.options}.`,
    "unknown-selection": (p) => `This edition has no choice “${p.choice}”. Choices: ${p.known}.`,
    "example-empty": () => "An example must say what is expected: the total, or the problems it is refused with.",
  },
  lookup: {
    empty: () => "No catalogue is named. Fill in its name, such as “便民服务中心窗口服务考核评分表”.",
    unknown: (p) =>
      `There is no catalogue named “${p.reference}”. ${p.candidates.length > 0 ? `Perhaps you mean: ${titles(p.candidates)}. ` : ""}Please check the name.`,
    "ambiguous-name": (p) => `“${p.reference}” may be several catalogues: ${titles(p.candidates)}. Please write the full title.`,
    "no-month": (p) =>
      `The editions of “${p.title}” are in force for certain months (${p.editions.join("; ")}); without a month it is not known which applies. Give the month assessed, such as 2026-06.`,
    "before-first": (p) =>
      `In ${p.month} no edition of “${p.title}” was in force yet: the earliest, ${p.edition}, applies from ${p.first}. Check the month, or use the document of that time.`,
    "none-in-force": (p) =>
      `No edition of “${p.title}” is in force in ${p.month} (${p.editions.join("; ")}). Check the month, or the months of the editions.`,
    "not-in-force": (p) => `Edition ${p.edition} is in force ${p.period}, which leaves out ${p.month}. Use that month's edition, or check the month.`,
    overlap: (p) =>
      `Several editions of “${p.title}” are in force in ${p.month}: ${p.editions.join("; ")}. Correct their months, or name the edition by its id.`,
  },
  period: {
    always: () => "in every month (the document prints no date)",
    from: (p) => `from ${p.from}`,
    until: (p) => `until ${p.to}`,
    between: (p) => `from ${p.from} to ${p.to}`,
    edition: (p) => `${p.id}: ${p.period}`,
  },
};
