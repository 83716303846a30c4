/** What one entry of a window costs its chief (首席代表). */
import type { Clause, Edition } from "../catalogue/edition";
import type { Points } from "../points";
import type { Entry } from "../scoring/assessment";
import { scoreChief } from "../scoring/chief";
import { magnitude } from "../sheet/readAmount";
import type { EntryReading } from "../sheet/reading";
import { isChiefTable } from "./bookTables";
import type { CheckContext } from "./context";
import { isChiefName } from "./subjectName";

/** @returns points ≥ 0; null where the clause charges no chief, or the entry does not tell how often it happened */
export function chiefShare(edition: Edition, { category, clause, amount, count }: EntryReading): Points | null {
  if (!clause || clause.chief === null || (amount.kind !== "amount" && count === null)) return null;
  const entry: Entry = {
    category: category.id,
    clause: clause.id,
    points: amount.kind === "amount" ? magnitude(amount.points) : null,
    ...(count === null ? {} : { events: count }),
  };
  const result = scoreChief(edition, [entry]);
  return "chief" in result ? result.chief.recorded : null;
}

/** Whether a row holds what a clause charges the chief (首席代表) beside the window, which is not the clause's own charge. [F41] */
export const isChiefsShare = (table: Pick<CheckContext, "sheet" | "subjects">, name: string | null, { chief }: Clause): boolean =>
  chief !== null && (isChiefName(name ?? "") || isChiefTable(table));
