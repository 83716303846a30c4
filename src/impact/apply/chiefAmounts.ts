/** What a changed clause charges the chief (首席代表) in the column beside the window's amount. */
import { chiefShare } from "../../checking/chiefShare";
import type { Points } from "../../points";
import { magnitude } from "../../sheet/readAmount";
import type { Impact, SubjectImpact } from "../impact";

export type ChiefAmount =
  | { readonly kind: "moves"; readonly cell: string; readonly before: Points; readonly after: Points }
  | { readonly kind: "look"; readonly cell: string };

/**
 * Chief cells that follow an entry. [Y79]
 * One moves only where it holds what the earlier clause charges the chief and the later clause says what it charges; a place that is empty, differs or
 * has no successor is to be looked at.
 */
export function chiefAmounts({ from, to }: Pick<Impact, "from" | "to">, { assessed: { before, after } }: SubjectImpact): readonly ChiefAmount[] {
  const later = new Map((after?.reading.entries ?? []).map((entry) => [entry.cell, entry] as const));
  return before.reading.entries.flatMap((entry): ChiefAmount[] => {
    if (!entry.chief) return [];
    const { cell, amount } = entry.chief;
    const successor = later.get(entry.cell);
    const [was, is] = [chiefShare(from, entry), successor ? chiefShare(to, successor) : null];
    if (was === is) return [];
    const stands = amount.kind === "amount" ? magnitude(amount.points) : null;
    return was === null || is === null || stands !== was ? [{ kind: "look", cell }] : [{ kind: "moves", cell, before: was, after: is }];
  });
}
