/** Every production, for the tests that walk them. */
import type { Token } from "../token";
import { amountAfterVerb } from "./amount";
import { figure } from "./figure";
import { pointedHeading } from "./heading";
import { limit } from "./limit";
import { multiple } from "./multiple";
import type { Production } from "./production";
import { tiersInBracket } from "./tiers";
import { per } from "./unit";
import { veto } from "./veto";

/** A production without its type of value: what it reads at the beginning of some tokens, in words. */
export interface ListedProduction extends Pick<Production<unknown>, "id" | "says" | "examples" | "counterExamples"> {
  /** null when it reads nothing. */
  reading(tokens: readonly Token[]): string | null;
}

const listed = <T>(production: Production<T>): ListedProduction => ({
  ...production,
  reading: (tokens) => {
    const parsed = production.read(tokens, 0);
    return parsed ? production.show(parsed.value) : null;
  },
});

export const PRODUCTIONS: readonly ListedProduction[] = [
  listed(figure), listed(per), listed(amountAfterVerb), listed(multiple), listed(limit), listed(tiersInBracket), listed(pointedHeading), listed(veto),
];
