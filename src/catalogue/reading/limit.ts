/** Reader of limits that several clauses share. */
import type { SharedLimit } from "../edition";
import { partSource, type PartSource } from "./clause";
import { amount, list, nullable, object, type Reader, required, text } from "./reader";

export type LimitDocument = Omit<SharedLimit, "source"> & { readonly source: PartSource };

export const limit: Reader<LimitDocument> = object<LimitDocument>({
  name: required(text), clauses: required(list(text, 1)), points: required(nullable(amount)), source: required(partSource),
});
