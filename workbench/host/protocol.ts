/** The messages office.js exchanges with its host about workbook objects ("rich API"). */

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: QueryInfo;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Kinds of `Action.ActionType`. */
export const ActionKind = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface QueryInfo {
  /** Paths relative to the object, or to each item of a collection: "format/fill/color". */
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Path id for each argument that is an object, 0 for plain ones. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

export interface ObjectPath {
  readonly Id?: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Kinds of `ObjectPath.ObjectPathType`. */
export const PathKind = {
  root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7,
} as const;

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  /** "Worksheet.getRange", where the request stopped. */
  readonly Location: string;
  readonly ActionIndex: number;
}

/** Excel's error codes that this host gives of itself; faults may name any other. */
export type HostErrorCode =
  | "AccessDenied" | "ApiNotFound" | "GeneralException" | "InsertDeleteConflict" | "InvalidArgument" | "InvalidOperation"
  | "InvalidOperationInCellEditMode" | "InvalidReference" | "InvalidSelection" | "ItemAlreadyExists" | "ItemNotFound"
  | "NotImplemented" | "RequestAborted" | "RequestPayloadSizeLimitExceeded" | "ResponsePayloadSizeLimitExceeded";

/** Ends a request; what went before it in the request stays done, as in Excel. */
export class HostError extends Error {
  constructor(readonly code: HostErrorCode | (string & {}), message: string) {
    super(message);
    this.name = "HostError";
  }
}

export const itemNotFound = (what: string): HostError =>
  new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);

export const invalidArgument = (why: string): HostError =>
  new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${why}.`);

/**
 * One event for the add-in: category, type, target, message (JSON), id; category 65536 for workbook events, 1 for
 * custom functions.
 */
export type MessageEntry = readonly [category: number, type: number, target: string, message: string, id: number];
