/** Whether something of a month may be written. */
import type { Month } from "../../month";
import type { ApplyOptions, LeftOutReason } from "./plan";

/** @param inForce whether the later edition is in force in the month; null without a month */
export function reasonOfTime({ month, inForce }: { readonly month: Month | null; readonly inForce: boolean | null }, { closed, anyMonth = false }: ApplyOptions): LeftOutReason | null {
  if (month !== null && closed.some((each) => each.month === month)) return "closed";
  if (!anyMonth && inForce === null) return "no-month";
  return !anyMonth && inForce === false ? "not-in-force" : null;
}
