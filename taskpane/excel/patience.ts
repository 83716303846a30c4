/**
 * How long an answer of Excel is waited for. A request may never be answered: the connection broke, or Excel on the web went to sleep. Then nobody
 * may wait for ever.
 */
import { systemClock, type Clock } from "../findings/liveCheck";
import { PortError } from "../workbookPort";

export interface Patience {
  /** For one request: long enough for Excel to calculate a large workbook in between. */
  readonly milliseconds: number;
  readonly clock: Pick<Clock, "later">;
}

/** Every request goes to the one Excel that office.js knows, so there is one patience as well. */
let patience: Patience = { milliseconds: 60_000, clock: systemClock };

/** @returns a function that puts back what was before */
export function usePatience(next: Patience): () => void {
  const before = patience;
  patience = next;
  return () => (patience = before);
}

/**
 * What was asked for, or a rejection: "silent" when it takes too long, "cancelled" when the signal says so. An answer that comes later is not heard.
 */
export function answered<T>(asked: Promise<T>, signal?: AbortSignal): Promise<T> {
  const { milliseconds, clock } = patience;
  let callOff = (): void => undefined;
  const silence = new Promise<never>((_, reject) => {
    const stop = (): void => reject(new PortError("cancelled", "a request was given up"));
    const endWait = clock.later(milliseconds, () => reject(new PortError("silent", `no answer within ${milliseconds / 1000} s`)));
    if (signal?.aborted === true) stop();
    signal?.addEventListener("abort", stop);
    callOff = () => {
      endWait();
      signal?.removeEventListener("abort", stop);
    };
  });
  return Promise.race([asked, silence]).finally(() => callOff());
}

/** Waits a little before Excel is asked again. */
export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void patience.clock.later(milliseconds, resolve));
