import { editionArgument } from "./catalogueArgument";
import type { FunctionContext } from "./context";
import { CellFailure, type ResultCell } from "./outcome";

/**
 * EDITION(catalogue, [month]): the edition in force. [U12]
 * @returns its id, such as "bianmin-window.1", which every catalogue argument takes
 */
export function edition(context: FunctionContext, catalogue: unknown, month?: unknown): ResultCell {
  const inForce = editionArgument(context, catalogue, month);
  return inForce instanceof CellFailure ? inForce : inForce.edition.id;
}
