/** The list of all 31 documents, S1 to S31, and what can be done with each. */
import { builtInEditions } from "./builtIn";
import type { Edition } from "./edition";
import { type CatalogueDocument, unscoredDocuments } from "./unscored";

const ofEdition = ({ id, catalogue, scheme, title, status, effectiveFrom, clauses, choices, source }: Edition): CatalogueDocument => ({
  id: catalogue, edition: id, scheme, title, part: null, status, effectiveFrom, clauses: clauses.length, choices: choices.length, source,
});

const schemeNumber = ({ scheme }: CatalogueDocument): number => Number(scheme.slice(1));

/**
 * Every document in order of scheme, S1 to S31: the editions that can be scored by, and the documents that cannot.
 * @param editions those that come with ASSESS unless others are given
 */
export const documents = (editions: readonly Edition[] = builtInEditions()): readonly CatalogueDocument[] =>
  [...editions.map(ofEdition), ...unscoredDocuments].sort((a, b) => schemeNumber(a) - schemeNumber(b));
