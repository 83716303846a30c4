/** Months that a scored document could meet: mostly plain ones, the edges on purpose, a few that nobody can score. */
import type { Happening } from "./charge";
import type { FactDocument, FactRule } from "./facts";
import type { Randomness } from "./randomness";

const WINDOW_GRADES = ["优秀", "合格", "不合格"];

/** Percentages around the edges that the documents print (60, 80, 90, 100). */
const PERCENTAGES = ["0", "59.99", "60", "79.99", "80", "88", "89.4", "89.99", "90", "90.01", "99.99", "100"];
const MINUTES = ["0", "14.5", "15", "29.5", "30", "30.5"];
/** Sign-ins due: 22 and 23 days at two or four a day; 32 and 64 leave exact halves of a hundredth, 8 and 16 of a tenth. */
const DUE = [8, 16, 32, 44, 46, 64, 88];
const DAYS = ["0", "2.5", "3", "3.25", "3.5", "3.75", "4", "5.5", "10"];

function percentage(random: Randomness): Pick<Happening, "measured" | "partOf"> {
  if (random.once(3)) {
    const whole = random.whole(1, 60);
    return { partOf: [random.whole(0, whole), whole] };
  }
  return { measured: random.once(2) ? random.of(PERCENTAGES) : random.hundredths(0, 10_000) };
}

function attendance(random: Randomness): { readonly due: number; readonly abnormal: number } {
  const due = random.once(200) ? 0 : random.once(3) ? random.of(DUE) : random.whole(1, 88);
  if (random.once(80)) return { due, abnormal: due + random.whole(0, 1) };
  return { due, abnormal: random.once(3) ? 0 : random.whole(0, Math.min(due, 12)) };
}

function circumstances(rule: FactRule, random: Randomness): Omit<Happening, "rule"> {
  const { charge } = rule;
  const count = random.once(3) ? { times: random.whole(2, 6) } : {};
  switch (charge.kind) {
    case "each":
      return charge.streak === undefined ? count : { times: random.whole(1, 3 * charge.streak) };
    case "product":
      return { quantities: Object.fromEntries(charge.of.map((name) => [name, String(random.whole(1, random.once(5) ? 9 : 2))])) };
    case "between": {
      const events = count.times ?? 1;
      const hundredths = (decimal: string): number => Math.round(Number(decimal) * 100);
      return { ...count, amount: random.hundredths(hundredths(charge.min ?? "0.1") * events, hundredths(charge.max ?? "5") * events) };
    }
    case "levels":
      return { ...count, level: random.of(Object.keys(charge.levels)) };
    case "brackets":
      if (!charge.of.endsWith("%")) return { ...count, measured: random.once(3) ? random.hundredths(0, 6_000) : random.of(MINUTES) };
      return percentage(random);
    case "short":
      return percentage(random);
    case "beyond":
      return { measured: random.once(3) ? String(random.whole(0, 24) / 2) : random.of(DAYS) };
    case "share":
      return attendance(random);
    case "linked":
      return { windowGrade: random.of(WINDOW_GRADES) };
    case "once":
      return count;
    case "blank":
    case "none":
      return {};
  }
}

/** Rules that leave something out: an amount nobody named, a quantity nobody counted. */
function withoutTheEssential(happening: Happening): Happening {
  const { rule, times } = happening;
  return times === undefined ? { rule } : { rule, times };
}

function happeningUnder(rule: FactRule, random: Randomness): Happening {
  const happening: Happening = { rule, ...circumstances(rule, random) };
  if (random.once(400)) return withoutTheEssential(happening);
  if (random.once(600)) return { ...happening, times: random.of([-1, 0.5, 1.5]) };
  if (rule.exemption === true ? random.once(4) : random.once(2000)) return { ...happening, excuse: "特殊情况" };
  // What costs more than points of the month may cost 0 in it, with a count or without.
  if ((rule.year !== undefined || rule.loses !== undefined) && random.once(6)) return { ...happening, amount: "0" };
  const canBeRecorded = rule.charge.kind === "each" || rule.charge.kind === "levels";
  if (!canBeRecorded || !random.once(8)) return happening;
  return { ...happening, amount: random.once(2) ? String(random.whole(0, 24) / 2) : random.hundredths(0, 1_200) };
}

/** One happening written down under a rule and under the one that takes its place; now and then under a third rule. */
function seenTwice(document: FactDocument, graver: FactRule, name: string, random: Randomness): readonly Happening[] {
  const lighter = document.rules.find(({ key }) => key === graver.insteadOf);
  const under = (rule: FactRule): Happening => ({ ...happeningUnder(rule, random), same: name });
  return [
    under(graver),
    ...(lighter === undefined ? [] : [under(lighter)]),
    ...(random.once(3) ? [under(random.of(document.rules.filter(({ charge }) => charge.kind !== "blank")))] : []),
  ];
}

/** Happenings told apart by their name, so that a graver rule takes the place of a lighter one in some of them only. */
function doubleSeen(document: FactDocument, random: Randomness): readonly Happening[] {
  const gravers = document.rules.filter(({ insteadOf }) => insteadOf !== undefined);
  if (gravers.length === 0 || !random.once(3)) return [];
  return ["甲", "乙"].slice(0, random.whole(1, 2)).flatMap((name) => seenTwice(document, random.of(gravers), name, random));
}

/**
 * @returns a month of the document, in the order things were written down; the same for the same seed
 */
export function randomMonth(document: FactDocument, random: Randomness): readonly Happening[] {
  const length = random.once(12) ? 0 : random.whole(1, random.once(4) ? 30 : 8);
  // One month in three is concentrated on one category, so that its points run out and the last of them are met exactly.
  const category = random.once(3) ? random.of(document.categories).name : null;
  const within = document.rules.filter((rule) => rule.category === category);
  // A rule without a figure spoils the whole month, so it comes up in few of them.
  const wholeMonth = random.once(25) ? document.rules : document.rules.filter((rule) => rule.charge.kind !== "blank");
  const rules = within.length > 0 ? within.filter((rule) => wholeMonth.includes(rule)) : wholeMonth;
  if (rules.length === 0) return [];
  return [...Array.from({ length }, () => happeningUnder(random.of(rules), random)), ...doubleSeen(document, random)];
}
