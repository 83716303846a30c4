/** What the documents without points say, as items to read and to search. Pure. */
import { findUnscored, unscoredDocuments, type CatalogueDocument } from "../../src/catalogue/unscored";
import { eligibilityRules } from "../../src/norms/eligibility/rules";
import { normDocuments } from "../../src/norms/norms";
import { searchNorms } from "../../src/norms/searchNorms";
import { templates } from "../../src/norms/templates";

export interface UnscoredItem {
  readonly id: string;
  readonly heading: string;
  readonly no: string;
  readonly text: string;
}

export interface UnscoredHit {
  readonly document: CatalogueDocument;
  readonly item: UnscoredItem;
  readonly similarity: number;
}

/** The items of one document, in printed order. @param id edition id: "hall-conduct-eight.1" */
export function itemsOf(id: string): readonly UnscoredItem[] {
  const norms = normDocuments().find((document) => document.id === id)?.norms;
  if (norms !== undefined) return norms.map(({ id: item, heading, no, text, clean }) => ({ id: item, heading, no, text: clean ?? text }));
  const template = templates().find((document) => document.id === id);
  if (template !== undefined) return [...template.criteria, ...template.provisions].map(({ id: item, heading, no, text }) => ({ id: item, heading, no, text }));
  const eligibility = eligibilityRules();
  return eligibility.id === id ? eligibility.clauses.map(({ id: item, heading, no, text }) => ({ id: item, heading, no, text })) : [];
}

/** Norms by their words, best first; see `searchNorms`. */
export function findNorms(query: string, most: number): readonly UnscoredHit[] {
  if (query.trim() === "") return [];
  return searchNorms(query).slice(0, most).flatMap(({ norm, similarity }) => {
    const document = unscoredDocuments.find(({ scheme }) => scheme === norm.scheme);
    return document === undefined ? [] : [{ document, item: { id: norm.id, heading: norm.heading, no: norm.no, text: norm.clean ?? norm.text }, similarity }];
  });
}

export const documentAt = (id: string): CatalogueDocument | undefined => unscoredDocuments.find(({ edition }) => edition === id) ?? findUnscored(id)[0];

/** Title with what tells it apart. */
export const fullTitle = ({ title, part }: Pick<CatalogueDocument, "title" | "part">): string => (part === null ? title : `${title}〔${part}〕`);
