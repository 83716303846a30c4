/** The draft beside its source text; its script is loaded when there is one. */
import { laterPart } from "../laterPart";
import type { Part, Surroundings } from "../part";

export function draftScreen(around: Surroundings): Part {
  const part = laterPart(async () => (await import("./screen")).screen(around), (state) => state.draft !== null, around.text);
  part.root.classList.add("draft-later");
  return part;
}
