/** assess impact: whose total and grade another edition changes, over files and folders of months. */
import type { Edition } from "../src/catalogue/edition";
import { describeEditionLookupProblem, findEdition } from "../src/catalogue/findEdition";
import type { Impact } from "../src/impact/impact";
import { impactOf } from "../src/impact/impactOf";
import type { ImpactSubject } from "../src/impact/impact";
import type { Language } from "../src/text/language";
import { impactText } from "../src/text/impact";
import type { ImpactCommand } from "./arguments";
import { chooseCatalogue } from "./catalogueOption";
import type { FileReport } from "./check";
import { printable } from "./columns";
import { impactJson } from "./impactJson";
import { impactLines } from "./impactLines";
import { fileLines, passedOverLines } from "./print";
import { CANCELLED, checkEach, prepare } from "./reading";
import { print, printJson, refuse } from "./terminal";

/** @returns 0 every total is known · 1 some cannot be told or compared · 2 an input, or one of the editions, could not be read */
export async function impact(command: ImpactCommand, language: Language): Promise<number> {
  const from = editionOf(command.from, language);
  if ("problem" in from) return refuse(from.problem);
  const to = editionOf(command.to, language);
  if ("problem" in to) return refuse(to.problem);
  const prepared = prepare({ ...command, catalogue: null }, language);
  if ("problem" in prepared) return refuse(prepared.problem);
  const reading = { ...prepared, job: { ...prepared.job, impact: from.edition } };

  const reports: FileReport[] = [];
  const subjects: ImpactSubject[] = [];
  const whole = await checkEach(reading, null, language, (checked) => {
    reports.push(checked.report);
    subjects.push(...(checked.subjects ?? []));
  });
  if (!whole) return CANCELLED;
  const result = impactOf({ subjects, from: from.edition, to: to.edition });
  if (command.json) await printJson(impactJson(result, reports, reading.passedOver, language));
  else print(linesOf(result, reports, reading.passedOver, language));
  if (reports.some(({ problem }) => problem !== null) || subjects.length === 0) return 2;
  return result.unscored.length > 0 || result.subjects.some(({ after }) => after === null) ? 1 : 0;
}

function linesOf(result: Impact, reports: readonly FileReport[], passedOver: readonly string[], language: Language): string[] {
  const nothing = result.subjects.length + result.unchanged + result.unscored.length === 0;
  return [
    ...reports.filter(({ problem }) => problem !== null).flatMap((report) => fileLines(report, language)),
    ...impactLines(result, language),
    ...leftOutLines(reports, language),
    ...passedOverLines(passedOver, language),
    ...(nothing ? [impactText(language).noTable(result.from.id)] : []),
  ];
}

/** Sheets of which no table was read, with the reason. */
const leftOutLines = (reports: readonly FileReport[], language: Language): string[] =>
  reports.flatMap(({ file, report }) => (report?.sheets ?? []).flatMap(({ name, layout, reason }) =>
    (layout === "none" ? [impactText(language).notCompared(printable(`${file}  ${name}`), printable(reason))] : [])));

/** An edition by its id, by a name that has but one edition, or a catalogue file. */
function editionOf(reference: string, language: Language): { readonly edition: Edition } | { readonly problem: string } {
  const chosen = chooseCatalogue(reference, null, language);
  if ("problem" in chosen) return chosen;
  const found = findEdition(chosen.editions, chosen.edition ?? reference, null);
  return "edition" in found ? found : { problem: describeEditionLookupProblem(found.problem, language) };
}
