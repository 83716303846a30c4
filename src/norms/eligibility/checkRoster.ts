/** Checking a staff roster against the posting rules (S18): no points, only what fits and what does not. */
import type { ChoiceSelection } from "../../catalogue/edition";
import type { Language } from "../../text/language";
import { normsText } from "../../text/norms";
import { exemptionOf } from "./ageExemption";
import { type CalendarDate, completedYears, dayAfter, monthNumber } from "./calendarDate";
import type { RosterField, RosterRow } from "./roster";
import { type EligibilityReadings, eligibilityRules } from "./rules";

export interface EligibilityFinding {
  readonly code:
    | "not-in-establishment" | "no-approval-right" | "over-age" | "short-service" | "other-duties" | "rotation-month" | "training-late"
    | "handover-late" | "rotation-before-reply" | "stand-in-before-consent" | "leaders" | "date-order" | "missing-data";
  /** error only where the text is hard and the roster says so; warning where it says 原则上 or 一般; info for what is not known. */
  readonly severity: "error" | "warning" | "info";
  /** Clause: "S18.1.6a"; null for data that contradict each other or are missing. */
  readonly rule: string | null;
  /** Index of the row, from 0; null for a finding about a department. */
  readonly row: number | null;
  readonly name: string;
  readonly message: string;
  /** What would have to be known to decide. */
  readonly missing: readonly RosterField[];
}

export interface EligibilityOptions {
  /** Options picked for the open questions (`eligibilityRules().choices`); the others take their default. */
  readonly choices?: ChoiceSelection;
  /** The leader(s) each department named for its window staff; checked only when given. */
  readonly leaders?: Readonly<Record<string, readonly string[]>>;
  readonly language?: Language;
}

/**
 * Checks every row. [N12] [N13] [N14]
 * Exact dates only, no clock: whoever is still at the window has no leaving date and is not judged by it. What the text leaves to
 * judgement (政治觉悟, 敬业精神, 业务素质, 电脑操作) is not looked at; `eligibilityRules` lists it.
 * @throws RangeError when `choices` names what does not exist
 * @returns findings in the order of the rows and of the clauses; a person about whom something is not known gets one finding that lists it
 */
export function checkRoster(rows: readonly RosterRow[], options: EligibilityOptions = {}): readonly EligibilityFinding[] {
  const { readings } = eligibilityRules(options.choices);
  const findings = rows.flatMap((row, index) => new RowCheck(row, index, readings, options.language ?? "zh-CN").findings());
  return [...findings, ...(options.leaders === undefined ? [] : checkLeaders(rows, options.leaders, options.language ?? "zh-CN"))];
}

class RowCheck {
  readonly #found: EligibilityFinding[] = [];
  readonly #missing = new Set<RosterField>();
  readonly #text;

  constructor(
    readonly row: RosterRow,
    readonly index: number,
    readonly readings: EligibilityReadings,
    language: Language,
  ) {
    this.#text = normsText(language).eligibility;
  }

  findings(): readonly EligibilityFinding[] {
    this.#standing();
    this.#age();
    this.#service();
    this.#rotation();
    this.#preparation();
    this.#standIn();
    if (this.#missing.size > 0) {
      const missing = [...this.#missing];
      const fields = missing.map((field) => this.#text.fields[field]);
      this.#add("missing-data", "info", null, this.#text["missing-data"]({ name: this.row.name, fields }), missing);
    }
    return this.#found;
  }

  #add(
    code: EligibilityFinding["code"], severity: EligibilityFinding["severity"], rule: string | null, message: string,
    missing: readonly RosterField[] = [],
  ): void {
    this.#found.push({ code, severity, rule, row: this.index, name: this.row.name, message, missing });
  }

  #standing(): void {
    const { name, inEstablishment, approvalQualified, authorised, otherDuties } = this.row;
    if (inEstablishment === null) this.#missing.add("inEstablishment");
    else if (!inEstablishment) this.#add("not-in-establishment", "error", "S18.1.1", this.#text["not-in-establishment"]({ name }));
    // Either is enough, so an unknown one matters only while the other is not given.
    if (approvalQualified !== true && authorised !== true) {
      if (approvalQualified === null) this.#missing.add("approvalQualified");
      if (authorised === null) this.#missing.add("authorised");
      if (approvalQualified === false && authorised === false) this.#add("no-approval-right", "error", "S18.1.2", this.#text["no-approval-right"]({ name }));
    }
    if (otherDuties === true) this.#add("other-duties", "error", "S18.2.1b", this.#text["other-duties"]({ name }));
  }

  #age(): void {
    const { name, birthDate, firstPostedOn } = this.row;
    if (birthDate === null) this.#missing.add("birthDate");
    if (firstPostedOn === null) this.#missing.add("firstPostedOn");
    if (birthDate === null || firstPostedOn === null || !this.#inOrder("birthDate", birthDate, "firstPostedOn", firstPostedOn)) return;
    const age = completedYears(birthDate, firstPostedOn);
    const pastBirthday = firstPostedOn.slice(5) !== birthDate.slice(5);
    if (age < 45 || (age === 45 && !(this.readings.age === "birthday" && pastBirthday))) return;
    const exemption = exemptionOf(this.row, firstPostedOn, this.readings.exemption);
    if (exemption.exempt === true) return;
    const missing = exemption.missing.map((field) => this.#text.fields[field]);
    this.#add("over-age", "warning", "S18.1.6a", this.#text["over-age"]({ name, born: birthDate, posted: firstPostedOn, age, missing }), exemption.missing);
  }

  #service(): void {
    const { name, startedOn, leftOn } = this.row;
    if (startedOn === null) this.#missing.add("startedOn");
    if (startedOn === null || leftOn === null || !this.#inOrder("startedOn", startedOn, "leftOn", leftOn)) return;
    // The first and the last day both count: 1 March to 28 February is a year.
    if (completedYears(startedOn, dayAfter(leftOn)) >= 1) return;
    this.#add("short-service", "warning", "S18.2.1a", this.#text["short-service"]({ name, started: startedOn, left: leftOn }));
  }

  #rotation(): void {
    const { name, rotatedOn, requestedOn, repliedOn } = this.row;
    if (rotatedOn === null) return;
    if (monthNumber(rotatedOn) !== 1) this.#add("rotation-month", "warning", "S18.2.2", this.#text["rotation-month"]({ name, rotated: rotatedOn }));
    if (requestedOn === null) this.#missing.add("requestedOn");
    if (repliedOn === null) this.#missing.add("repliedOn");
    if (requestedOn !== null && repliedOn !== null) this.#inOrder("requestedOn", requestedOn, "repliedOn", repliedOn);
    if (repliedOn !== null && repliedOn > rotatedOn) {
      this.#add("rotation-before-reply", "error", "S18.3.1", this.#text["rotation-before-reply"]({ name, rotated: rotatedOn, replied: repliedOn }));
    }
  }

  #preparation(): void {
    const { name, startedOn, trainedOn, handedOverOn } = this.row;
    if (trainedOn === null) this.#missing.add("trainedOn");
    if (handedOverOn === null) this.#missing.add("handedOverOn");
    if (startedOn === null) return;
    if (trainedOn !== null && trainedOn > startedOn) {
      this.#add("training-late", "error", "S18.2.3", this.#text["training-late"]({ name, started: startedOn, done: trainedOn }));
    }
    if (handedOverOn !== null && handedOverOn > startedOn) {
      this.#add("handover-late", "error", "S18.2.3", this.#text["handover-late"]({ name, started: startedOn, done: handedOverOn }));
    }
  }

  #standIn(): void {
    const { name, standInFrom, standInAgreedOn } = this.row;
    if (standInFrom === null) return;
    if (standInAgreedOn === null) this.#missing.add("standInAgreedOn");
    // On the same day the consent may have come first: dates cannot tell.
    else if (standInAgreedOn > standInFrom) {
      this.#add("stand-in-before-consent", "error", "S18.3.2", this.#text["stand-in-before-consent"]({ name, from: standInFrom, agreed: standInAgreedOn }));
    }
  }

  /** Whether two dates can be true together; says so when they cannot, and nothing is concluded from them. */
  #inOrder(earlierField: RosterField, earlier: CalendarDate, laterField: RosterField, later: CalendarDate): boolean {
    if (earlier <= later) return true;
    const { fields } = this.#text;
    const parts = { name: this.row.name, earlier: fields[earlierField], earlierDate: earlier, later: fields[laterField], laterDate: later };
    this.#add("date-order", "warning", null, this.#text["date-order"](parts));
    return false;
  }
}

/** 各进驻部门应确定一名领导: exactly one for every department that is on the roster or in the list. */
function checkLeaders(
  rows: readonly RosterRow[], leaders: Readonly<Record<string, readonly string[]>>, language: Language,
): readonly EligibilityFinding[] {
  const { eligibility } = normsText(language);
  const departments = new Set([...rows.flatMap(({ department }) => (department === null ? [] : [department])), ...Object.keys(leaders)]);
  return [...departments].flatMap((department): EligibilityFinding[] => {
    const named = Object.hasOwn(leaders, department) ? [...new Set(leaders[department] ?? [])] : [];
    if (named.length === 1) return [];
    const message = eligibility.leaders({ department, leaders: named });
    return [{ code: "leaders", severity: "error", rule: "S18.3.3", row: null, name: department, message, missing: [] }];
  });
}
