/** Norm catalogue, templates, posting rules. */
import type { NormsText } from "../zh-CN/norms";

const kinds = { points: "points", grade: "threshold" };

export const norms: NormsText = {
  topics: {
    attendance: "attendance", discipline: "discipline", appearance: "appearance", manner: "manner", language: "language", reception: "reception",
    business: "handling of cases", integrity: "integrity", privacy: "confidentiality", fairness: "fairness and law", complaints: "complaints",
    environment: "premises", openness: "public information", knowledge: "learning", teamwork: "teamwork", management: "supervision",
  },
  checkNames: { computable: "computable", record: "on record", observable: "observable", judgement: "judgement", organisational: "duty of the centre" },
  checks: {
    computable: "computable: decided by dates, rosters, counts",
    record: "on record: a ledger, system log, recording or notice",
    observable: "observable: on patrol or on video",
    judgement: "judgement: a remark only, never a figure",
    organisational: "duty of the centre, not of a person",
  },
  template: {
    blank: (p) =>
      `“${p.name}” of “${p.title}” has no ${kinds[p.kind]} yet, so nothing can be scored. Please fill in${p.example === null ? "" : ` (the document's example is ${p.example})`}.`,
    "not-values": () => 'values must hold a number for each blank, like {"points:1": 20}. Start from what assess catalogue ID --json prints.',
    "unknown-blank": (p) => `“${p.title}” has no blank “${p.id}”. Blanks: ${p.known}.`,
    "not-points": (p) => `“${p.name}” holds ${p.value}, which is no amount above 0 with at most six decimals. Please correct it.`,
    "base-mismatch": (p) => `“${p.title}” scores out of ${p.base}; the points filled in add up to ${p.sum}. Please adjust them.`,
    "grade-order": (p) => `The threshold ${p.min} of “${p.grade}” must be below ${p.previousMin} of “${p.previous}”. Please correct it.`,
    "grade-above-base": (p) => `The threshold ${p.min} of “${p.grade}” is above the full score ${p.base}, so nobody could reach it. Please correct it.`,
    bandPolicy: "The highest grade whose threshold the total reaches, the threshold included; the thresholds are the office's.",
    officeFigure: "The points are the office's; the document prints none. ",
  },
  eligibility: {
    fields: {
      department: "department", birthDate: "date of birth", firstPostedOn: "date of first posting", startedOn: "starting date", leftOn: "leaving date",
      inEstablishment: "in the establishment", approvalQualified: "approval qualification", authorised: "department's authorisation",
      inApprovalWork: "doing approval work when posted", atHallSince: "earlier work at the hall since", lastYearGrade: "last year's grade",
      trainedOn: "date of training", handedOverOn: "date of handover", otherDuties: "other duties", rotatedOn: "date of rotation",
      requestedOn: "date of request", repliedOn: "date of reply", standInFrom: "standing in from", standInAgreedOn: "date of consent to standing in",
    },
    "not-in-establishment": (p) => `${p.name} is not in the department's establishment, which 一(一) requires. Please choose somebody else.`,
    "no-approval-right": (p) => `${p.name} has neither the approval qualification nor the department's authorisation; 一(二) requires one of them.`,
    "other-duties": (p) => `${p.name} still has other duties of the department while at the window; 二(一) rules that out. Please settle it with the department.`,
    "over-age": (p) =>
      `${p.name}, born ${p.born}, was ${p.age} when first posted on ${p.posted}. 一(六) says 45 at most “as a rule” (原则上); please check.` +
      (p.missing.length > 0 ? ` Whether the age limit does not apply depends on: ${p.missing.join(", ")}.` : ""),
    "short-service": (p) => `${p.name} started on ${p.started} and left on ${p.left}, after less than a year. 二(一) asks for a year “as a rule” (原则上); please check why.`,
    "rotation-month": (p) => `${p.name} was rotated on ${p.rotated}. By 二(二) rotation is “generally” (一般) in January; please check why.`,
    "rotation-before-reply": (p) => `${p.name} was rotated on ${p.rotated}, but the centre replied only on ${p.replied}. 三(一) requires its consent first; please check the dates.`,
    "training-late": (p) => `${p.name} started on ${p.started} but was trained only on ${p.done}. 二(三) requires training first; please check the dates.`,
    "handover-late": (p) => `${p.name} started on ${p.started} but took over only on ${p.done}. 二(三) requires the handover first; please check the dates.`,
    "stand-in-before-consent": (p) => `${p.name} stood in from ${p.from}, but the centre agreed only on ${p.agreed}. 三(二) requires consent first; please check the dates.`,
    leaders: (p) =>
      p.leaders.length === 0
        ? `${p.department} has named no leader responsible for its window staff; 三(三) requires one.`
        : `${p.department} has named ${p.leaders.length} leaders (${p.leaders.join(", ")}); 三(三) requires one.`,
    "date-order": (p) => `${p.name}: ${p.later} (${p.laterDate}) is before ${p.earlier} (${p.earlierDate}). One of them is wrong, and nothing was concluded from them; please correct it.`,
    "missing-data": (p) => `${p.name}: not known: ${p.fields.join(", ")}. The rules that need them were not checked; please fill them in.`,
  },
  roster: {
    "no-heading": () => "There is no column headed 姓名 (name), so no roster could be read. Please head the columns.",
    "not-a-date": (p) => `${p.cell}: ${p.field} of ${p.name}, “${p.value}”, is no date and counts as not known. Write the day too, like 1985-03-01.`,
    "not-a-flag": (p) => `${p.cell}: “${p.field}” of ${p.name} holds “${p.value}”, which is neither yes nor no and counts as not known. Write 是 or 否.`,
  },
  listing: {
    missing: "missing from the text",
    damage: "damaged",
    clean: "to be read as",
    criteria: "Wording",
    blanks: "To be filled in before anything can be scored (--json gives a file: fill in its values and give it back with --catalogue)",
    blank: (p) => `${p.id}  ${kinds[p.kind]} of “${p.name}”${p.example === null ? "" : ` (example in the document: ${p.example})`}`,
    provisions: "Other provisions",
    force: { hard: "must", soft: "as a rule", exemption: "exemption", judgement: "judgement" },
    nothing: "Not an assessment: listed by its name only, without clauses.",
  },
};
