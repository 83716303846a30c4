/** The documents that come with ASSESS. */
import type { ChoiceSelection, Edition } from "./edition";
import bianminWindow1 from "./editions/bianmin-window.1.json";
import companyHallStaff1 from "./editions/company-hall-staff.1.json";
import deshanWindow1 from "./editions/deshan-window.1.json";
import ejinHoroStaff1 from "./editions/ejin-horo-staff.1.json";
import enterpriseService1 from "./editions/enterprise-service.1.json";
import quStaff1 from "./editions/qu-staff.1.json";
import shangjieWindow1 from "./editions/shangjie-window.1.json";
import xianWindow1 from "./editions/xian-window.1.json";
import yaqiaoStaff1 from "./editions/yaqiao-staff.1.json";
import { readWithoutExamples } from "./readDocument";

/** The documents as they stand in `editions/`, choices and worked examples included. */
export const builtInDocuments: readonly unknown[] = [
  bianminWindow1, quStaff1, xianWindow1, companyHallStaff1, enterpriseService1, deshanWindow1, shangjieWindow1, ejinHoroStaff1, yaqiaoStaff1,
];

export const idOf = (document: unknown): string => (document as { readonly id: string }).id;

/** @throws RangeError for a document that cannot be read, or a selection of what it does not offer */
export function readBuiltIn(document: unknown, selection: ChoiceSelection): Edition {
  const result = readWithoutExamples(document, selection);
  if ("edition" in result) return result.edition;
  const [first] = result.problems;
  throw new RangeError(`${idOf(document)}: ${first?.path ?? ""}: ${first?.message ?? ""}`);
}
