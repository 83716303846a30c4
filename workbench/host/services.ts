/** The few services office.js talks to besides the workbook: the custom functions' runtime and the add-in's own life. */
import type { Arguments } from "./hostObject";
import type { Session } from "./request";

/**
 * Features of the custom functions' runtime: 2 shortens the pause between two deliveries of results to 200 ms,
 * 4 bounds it to two seconds.
 */
const FUNCTION_FEATURES: readonly number[] = [2, 4];

/** @returns undefined for a member that is no service */
export function callService(
  type: string, name: string, args: Arguments, session: Session,
): { readonly value: unknown } | undefined {
  switch (`${type}.${name}`) {
    case "CustomFunctions._SetOsfControlContainerReadyForCustomFunctions":
      session.onFunctionsReady();
      return { value: null };
    case "CustomFunctions._GetEnabledFeatures":
      return { value: FUNCTION_FEATURES };
    case "CustomFunctions.SetInvocationArrayResults":
    case "CustomFunctions.SetInvocationResults":
      session.onFunctionResults(args[0]);
      return { value: null };
    case "AddinInternalService.NotifyActionHandlerReady":
      return { value: null };
    default:
      return undefined;
  }
}
