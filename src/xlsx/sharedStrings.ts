import type { Budget } from "./budget";
import { RichText } from "./richText";
import { readXmlPart } from "./xmlPart";
import type { ZipArchive } from "./zipArchive";

/** Texts that cells refer to by index, from 0. */
export function readSharedStrings(archive: ZipArchive, part: string, budget: Budget): readonly string[] {
  const strings: string[] = [];
  const richText = new RichText(budget);
  readXmlPart(archive, part, "sst", budget, {
    open(name, _attributes, depth) {
      if (depth === 1) return;
      if (depth > 2) return richText.open(name);
      if (name !== "si") return "skip";
      budget.use("sharedStrings");
      richText.begin();
    },
    text: (text) => richText.text(text),
    close(name, depth) {
      if (depth === 2) strings.push(richText.finish());
      else richText.close(name);
    },
  });
  return strings;
}
