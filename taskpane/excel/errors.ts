/** office.js errors → `PortError`. The codes are those of Microsoft's "Excel JavaScript API error handling". */
import { isPortError, PortError, type PortProblem } from "../workbookPort";
import { answered } from "./patience";

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
  if (isPortError(thrown)) return thrown;
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

/**
 * `Excel.run` whose failures are `PortError`s, and which ends: a request that is not answered rejects with "silent".
 * @param signal ends the wait for an answer at once, with "cancelled"
 */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await Excel.run((context) => {
      const sync = context.sync.bind(context);
      // Excel.run sends what is left through the same method.
      context.sync = (value) => answered(sync(value), signal);
      return batch(context);
    });
  } catch (thrown) {
    const problem = toPortError(thrown);
    throw problem.kind === "protected" && (await isReadOnly()) ? new PortError("read-only", problem.detail) : problem;
  }
}

/** Whether the whole workbook may not be changed. Needs ExcelApi 1.8; an older Excel tells of protection alone. */
async function isReadOnly(): Promise<boolean> {
  if (!supports("1.8")) return false;
  try {
    return await Excel.run(async (context) => {
      context.workbook.load("readOnly");
      await answered(context.sync());
      return context.workbook.readOnly;
    });
  } catch {
    return false;
  }
}

/** Whether this Excel offers an ExcelApi requirement set, such as "1.13". */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
