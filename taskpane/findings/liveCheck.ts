/** 随改随核: an edited sheet is checked again after a short pause, never while Excel is busy with a cell. */
import type { Store } from "../store";
import type { QuietOutcome } from "./checkRunner";
import { isAnswering } from "./reviewState";

/** Time, given from outside so that tests need not wait. */
export interface Clock {
  /** Calls back once; returns a function that calls it off. */
  later(milliseconds: number, call: () => void): () => void;
  /** Milliseconds from any beginning. */
  now(): number;
  /** YYYY-MM-DD where the user is. */
  today(): string;
}

export const systemClock: Clock = {
  later: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
  today: () => {
    const date = new Date();
    const two = (part: number): string => String(part).padStart(2, "0");
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  },
};

/** Somebody who types a column of amounts is not interrupted after each. */
const PAUSE_MS = 2_000;
/** A check that takes long waits longer, so that it never takes more than a third of the time. */
const PATIENCE = 2;
const BUSY_MS = 3_000;

export interface LiveCheck {
  /** A checked sheet was edited. */
  edited(sheet: string): void;
  stop(): void;
}

export function createLiveCheck(store: Store, clock: Clock, checkQuietly: () => Promise<QuietOutcome>): LiveCheck {
  let callOff: (() => void) | null = null;
  let lastTook = 0;

  const say = (step: "soon" | "busy" | "checking" | null): void => store.dispatch({ type: "review", change: { change: "live-step", step } });

  function stop(): void {
    callOff?.();
    callOff = null;
  }

  function schedule(milliseconds: number): void {
    stop();
    callOff = clock.later(milliseconds, () => void fire());
  }

  function isWanted(): boolean {
    const { phase, review } = store.state();
    return review.live && phase.kind === "result" && phase.stale;
  }

  async function fire(): Promise<void> {
    callOff = null;
    if (!isWanted()) {
      say(null);
      return;
    }
    if (isAnswering(store.state().review)) {
      schedule(PAUSE_MS);
      return;
    }
    say("checking");
    const from = clock.now();
    const outcome = await checkQuietly();
    lastTook = clock.now() - from;
    if (outcome === "busy") {
      say("busy");
      schedule(BUSY_MS);
    } else if (outcome === "cancelled" && isWanted()) {
      say("soon");
      schedule(PAUSE_MS);
    } else if (callOff === null) {
      say(null);
    }
  }

  return {
    edited(sheet) {
      const { phase, review } = store.state();
      if (!review.live || phase.kind !== "result" || !phase.result.sheets.includes(sheet)) return;
      say("soon");
      schedule(Math.max(PAUSE_MS, PATIENCE * lastTook));
    },
    stop() {
      stop();
      say(null);
    },
  };
}
