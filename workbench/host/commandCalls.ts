/** Presses of ribbon buttons, until the add-in says it is done. */
import { isRecord } from "./arguments";

interface Press {
  readonly name: string;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

export class CommandCalls {
  readonly #presses = new Map<string, Press>();
  readonly #waiting: (() => void)[] = [];
  #isOpen = false;
  #next = 1;

  /** @param tell sends the event that runs a function */
  constructor(readonly tell: (data: Readonly<Record<string, unknown>>) => void) {}

  /** The page listens from now on; presses made before are delivered. */
  open(): void {
    this.#isOpen = true;
    for (const send of this.#waiting.splice(0)) send();
  }

  run(name: string, controlId: string, timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const id = `press-${this.#next++}`;
      const timer = setTimeout(() => {
        const why = this.#isOpen ? "did not call event.completed()" : "was not reached: its page has not started";
        this.#end(id)?.reject(new Error(`The ribbon command "${name}" ${why} within ${timeoutMs} ms.`));
      }, timeoutMs);
      this.#presses.set(id, { name, resolve, reject, timer });
      const event = JSON.stringify({ source: { id: controlId } });
      const send = (): void => this.tell({
        0: id, 1: name, 2: event, AppCommandId: id, CallbackName: name, EventObjStr: event,
      });
      if (this.#isOpen) send();
      else this.#waiting.push(send);
    });
  }

  /** Takes the page's word that a command has ended: id, status (0 is well), event. */
  completed(data: Readonly<Record<string, unknown>>): void {
    const parts = isRecord(data["0"]) ? data["0"] : data;
    const press = this.#end(String(parts["0"] ?? parts.Id));
    const status = Number(parts["1"] ?? parts.Status ?? 0);
    if (status === 0) press?.resolve();
    else press?.reject(new Error(`The ribbon command "${press.name}" failed with status ${status}; is a function of that name associated?`));
  }

  close(): void {
    for (const id of [...this.#presses.keys()]) {
      const press = this.#end(id);
      press?.reject(new Error(`The ribbon command "${press.name}" ended with its page.`));
    }
  }

  #end(id: string): Press | undefined {
    const press = this.#presses.get(id);
    this.#presses.delete(id);
    if (press) clearTimeout(press.timer);
    return press;
  }
}
