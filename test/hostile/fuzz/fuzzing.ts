/** Tries inputs on a target, varies those that gave a new kind of answer, and shrinks what is at fault. */
import { Choices } from "./choices";
import type { FuzzTarget } from "./target";

/** An input that went wrong: `choices` make it again. */
export interface Fault {
  readonly target: string;
  readonly choices: readonly number[];
  readonly message: string;
}

/** Milliseconds of processor time that one input may take. */
const LONGEST = 5_000;
/** Recipes kept for varying. */
const MOST_KEPT = 400;
const MOST_SHRINKING = 1_500;

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** @returns the kind of answer, or the fault's message */
export function tryChoices(target: FuzzTarget, choices: Choices): { readonly kind: string; readonly milliseconds: number } | { readonly fault: string; readonly milliseconds: number } {
  const begun = processorTime();
  try {
    const kind = target.run(choices);
    const milliseconds = processorTime() - begun;
    return milliseconds > LONGEST ? { fault: `took ${Math.round(milliseconds)} ms`, milliseconds } : { kind, milliseconds };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message).slice(0, 1_500) : String(error), milliseconds: processorTime() - begun };
  }
}

export class Fuzzing {
  tried = 0;
  slowest = 0;
  readonly #kinds = new Set<string>();
  readonly #kept: (readonly number[])[] = [];

  constructor(readonly target: FuzzTarget, readonly random: () => number) {}

  /** Kinds of answers met. */
  get kinds(): number {
    return this.#kinds.size;
  }

  /** One more input. */
  next(): Fault | null {
    const parent = this.#kept.length > 0 && this.random() % 2 === 0 ? this.#kept[this.random() % this.#kept.length] : undefined;
    const choices = new Choices(parent ? this.#varied(parent) : [], this.random);
    const answer = tryChoices(this.target, choices);
    this.tried += 1;
    this.slowest = Math.max(this.slowest, answer.milliseconds);
    if ("fault" in answer) return { target: this.target.name, choices: shrink(this.target, choices.made), message: answer.fault };
    if (!this.#kinds.has(answer.kind)) {
      this.#kinds.add(answer.kind);
      if (this.#kept.length < MOST_KEPT) this.#kept.push(choices.made);
    }
    return null;
  }

  #varied(parent: readonly number[]): number[] {
    const choices = [...parent];
    for (let change = this.random() % 4; change >= 0; change--) {
      const at = this.random() % Math.max(1, choices.length);
      const action = this.random() % 3;
      if (action === 0) choices.splice(at, 1 + (this.random() % 4));
      else if (action === 1) choices.splice(at, 0, this.random());
      else choices[at] = this.random();
    }
    return choices;
  }
}

/** Fewer and smaller choices that still go wrong. */
export function shrink(target: FuzzTarget, found: readonly number[]): readonly number[] {
  let best = [...found];
  let left = MOST_SHRINKING;
  const fails = (candidate: readonly number[]): boolean => left-- > 0 && "fault" in tryChoices(target, new Choices(candidate));
  for (let size = Math.ceil(best.length / 2); size >= 1 && left > 0; size = Math.floor(size / 2)) {
    for (let at = 0; at < best.length; ) {
      const candidate = [...best.slice(0, at), ...best.slice(at + size)];
      if (fails(candidate)) best = candidate;
      else at += size;
    }
  }
  for (let at = 0; at < best.length; at++) {
    for (const smaller of [0, Math.floor((best[at] ?? 0) / 2)]) {
      const candidate = best.map((choice, index) => (index === at ? smaller : choice));
      if (smaller < (best[at] ?? 0) && fails(candidate)) best = candidate;
    }
  }
  return best;
}
