/** office.js errors → `PortError`. The codes are those of Microsoft's "Excel JavaScript API error handling". */
import { PortError, type PortProblem } from "../workbookPort";

const PROBLEM_OF_CODE: Readonly<Record<string, PortProblem>> = {
  InvalidOperationInCellEditMode: "busy",
  HostIsBusy: "busy",
  OperationCellsExceedLimit: "too-large",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  Timeout: "busy",
  AccessDenied: "protected",
  ItemNotFound: "missing",
  InvalidReference: "missing",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  ApiNotAvailable: "unsupported",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
};

/** Any thrown thing as a `PortError`; a `PortError` stays what it is. */
export function toPortError(thrown: unknown): PortError {
  if (thrown instanceof PortError) return thrown;
  const code = textOf(thrown, "code");
  const message = textOf(thrown, "message") || String(thrown);
  return new PortError(PROBLEM_OF_CODE[code] ?? "failed", code === "" ? message : `${code}: ${message}`);
}

/** office.js may live in another realm, so its errors are known by their parts and not by `instanceof`. */
function textOf(thrown: unknown, key: "code" | "message"): string {
  if (typeof thrown !== "object" || thrown === null) return "";
  const value = (thrown as Record<string, unknown>)[key];
  return typeof value === "string" ? value : "";
}

/** `Excel.run` whose failures are `PortError`s. */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (thrown) {
    throw toPortError(thrown);
  }
}

/** Whether this Excel offers an ExcelApi requirement set, such as "1.13". */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
