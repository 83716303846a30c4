/** Reading a pasted text or a file: the work of the worker, or of the page where there is none. */
import { describeRegulationFileProblem, describeRegulationNote, MAX_REGULATION_BYTES, regulationText } from "../../intake/regulationText";
import type { DraftDocument, RegulationDraft, RegulationIssueCode } from "../../src/regulation/draft";
import { readRegulation } from "../../src/regulation/readRegulation";
import type { Language } from "../../src/text/language";
import { describeRegulationIssue } from "../../src/text/regulation";

export interface ReadTask {
  readonly input: { readonly text: string } | { readonly name: string; readonly file: Blob };
  readonly language: Language;
  /** A text with several regulations is read as the one it may be after all. */
  readonly asOne: boolean;
}

export type ReadAnswer =
  | { readonly kind: "draft"; readonly draft: RegulationDraft; readonly text: string; readonly notes: readonly string[] }
  | { readonly kind: "several"; readonly documents: readonly DraftDocument[]; readonly text: string }
  /** @see ReadTask; `fillable`: a template whose points an office may fill in. */
  | { readonly kind: "refused"; readonly sentence: string; readonly fillable: { readonly draft: RegulationDraft; readonly text: string } | null };

/** Doubts after which there is nothing to correct. */
const REFUSED: ReadonlySet<RegulationIssueCode> = new Set(["empty", "binary", "too-long", "too-many-clauses", "not-a-regulation", "norms-only"]);

export async function answerRead({ input, language, asOne }: ReadTask): Promise<ReadAnswer> {
  if ("text" in input) return readText(input.text, [], language, asOne);
  if (input.file.size > MAX_REGULATION_BYTES) {
    return { kind: "refused", sentence: describeRegulationFileProblem({ code: "too-large", detail: `${input.file.size} bytes` }, language), fillable: null };
  }
  const read = regulationText(input.name, new Uint8Array(await input.file.arrayBuffer()));
  if ("problem" in read) return { kind: "refused", sentence: describeRegulationFileProblem(read.problem, language), fillable: null };
  return readText(read.text, read.notes.map((note) => describeRegulationNote(note, language)), language, asOne);
}

function readText(text: string, notes: readonly string[], language: Language, asOne: boolean): ReadAnswer {
  const draft = readRegulation(text);
  const refused = draft.issues.find(({ code }) => REFUSED.has(code));
  if (refused) return { kind: "refused", sentence: describeRegulationIssue(refused, language), fillable: refused.code === "norms-only" ? { draft, text } : null };
  if (draft.documents.length > 1 && !asOne) return { kind: "several", documents: draft.documents, text };
  return { kind: "draft", draft, text, notes };
}
