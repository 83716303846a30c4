/** The list of documents: status, and why one cannot be scored by. */
import type { DocumentsText } from "../zh-CN/documents";

export const documents: DocumentsText = {
  statuses: {
    scored: "scored", incomplete: "incomplete text", template: "points to fill in", norms: "norms only", eligibility: "posting rules", none: "no assessment",
  },
  unscorable: {
    template: (p) =>
      `“${p.title}” (${p.scheme}) names what is assessed but prints no points, so nothing can be scored before they are filled in. To see what is missing: assess catalogue ${p.id}.`,
    norms: (p) =>
      `“${p.title}” (${p.scheme}) holds norms of conduct without points and cannot be scored. Score by the regulation in force; norms serve to look up a text or word a reason.`,
    eligibility: (p) => `“${p.title}” (${p.scheme}) says who may be posted to a window and gives nobody points. Use it to check a staff roster.`,
    none: (p) => `“${p.title}” (${p.scheme}) is no assessment and has no clauses to score by. Please choose another catalogue.`,
  },
};
