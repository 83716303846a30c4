/** `assess catalogues` and `assess catalogue`: every document, whether it can be scored by or not. */
import { builtInDocument, builtInEditions } from "../src/catalogue/builtIn";
import { documents } from "../src/catalogue/documents";
import { describeEditionLookupProblem, findEdition } from "../src/catalogue/findEdition";
import { type CatalogueDocument, describeUnscored, findUnscored } from "../src/catalogue/unscored";
import { eligibilityRules, eligibilitySource } from "../src/norms/eligibility/rules";
import { normDocuments, normSources } from "../src/norms/norms";
import { withBlanks } from "../src/norms/officeEdition";
import { templates, templateSources } from "../src/norms/templates";
import { cliText } from "../src/text/cli";
import { documentsText } from "../src/text/documents";
import type { Language } from "../src/text/language";
import { alignColumns } from "./columns";
import { catalogueLines } from "./print";
import { eligibilityLines, normLines, templateLines } from "./unscoredLines";

/** What `catalogues --json` prints. */
export const cataloguesJson = () => ({
  catalogues: documents().map(({ id, edition, scheme, title, status, effectiveFrom, clauses, choices }) => ({
    id, edition, scheme, title, status, effectiveFrom, clauses, choices,
  })),
});

export function cataloguesLines(language: Language): string[] {
  const text = cliText(language);
  const { edition, scheme, title, status, from, clauses, choices } = text.catalogueColumns;
  const rows = documents().map((item) => [
    item.edition, item.scheme, fullTitle(item), documentsText(language).statuses[item.status], item.effectiveFrom ?? text.anyMonth,
    String(item.clauses), String(item.choices),
  ]);
  return alignColumns([[edition, scheme, title, status, from, clauses, choices], ...rows], [5, 6]);
}

const fullTitle = ({ title, part }: CatalogueDocument): string => (part === null ? title : `${title}〔${part}〕`);

/** One document to be shown: as JSON, or as lines to read. */
export type ShownCatalogue = { readonly json: unknown; readonly lines: () => string[] } | { readonly problem: string };

/** The document that a name means, scored or not; or why it leads to none, or to several. */
export function findCatalogue(reference: string, language: Language): ShownCatalogue {
  const found = findEdition(builtInEditions(), reference, null);
  if ("edition" in found) {
    const { edition } = found;
    return { json: builtInDocument(edition.id), lines: () => catalogueLines(edition, language) };
  }
  const unscored = findUnscored(reference);
  const [document] = unscored;
  if (found.problem.code !== "unknown" || document === undefined) return { problem: describeEditionLookupProblem(found.problem, language) };
  if (unscored.length > 1) {
    const candidates = unscored.map((each) => `${fullTitle(each)} ${each.edition}`);
    return { problem: describeEditionLookupProblem({ code: "ambiguous-name", reference, candidates }, language) };
  }
  return { json: sourceOf(document), lines: () => [...headLines(document, language), "", ...bodyLines(document, language)] };
}

function headLines(document: CatalogueDocument, language: Language): string[] {
  const { edition, scheme, status, effectiveFrom } = document;
  const text = cliText(language);
  // A template's own page lists what has to be filled in.
  const reason = status === "template" ? null : describeUnscored(document, language);
  return [
    `《${fullTitle(document)}》  ${edition}  ${scheme}  ${documentsText(language).statuses[status]}  ${effectiveFrom ?? text.anyMonth}`,
    ...(reason === null ? [] : [reason]),
  ];
}

function bodyLines({ edition, status }: CatalogueDocument, language: Language): string[] {
  if (status === "eligibility") return eligibilityLines(eligibilityRules(), language);
  const template = templates().find(({ id }) => id === edition);
  if (template) return templateLines(template, language);
  const norms = normDocuments().find(({ id }) => id === edition);
  return norms ? normLines(norms, language) : [];
}

/** The JSON as it stands in the project; a document that is no assessment has none and gives its row in the list. */
function sourceOf(document: CatalogueDocument): unknown {
  const sources = [...normSources, ...templateSources, eligibilitySource];
  const source = sources.find((each) => (each as { readonly id: string }).id === document.edition) ?? document;
  const template = templates().find(({ id }) => id === document.edition);
  return template ? withBlanks(source, template) : source;
}
