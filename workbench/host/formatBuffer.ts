/**
 * Conditional formats on their way to the grid. A request sets rule, fill, font and borders of one format one by one;
 * the grid gets each format once, whole, when the request ends or something asks for it.
 */
import type { BackendConditionalFormat, GridBackend } from "./gridBackend";

export class FormatBuffer {
  /** In the order in which they were first put. */
  readonly #waiting = new Map<string, { readonly sheet: string; readonly format: BackendConditionalFormat }>();

  constructor(readonly grid: GridBackend) {}

  /** All formats of a sheet, highest priority first. */
  list(sheet: string): readonly BackendConditionalFormat[] {
    this.flush();
    return this.grid.conditionalFormats(sheet);
  }

  find(sheet: string, id: string): BackendConditionalFormat | undefined {
    const waiting = this.#waiting.get(keyOf(sheet, id));
    return waiting?.format ?? this.grid.conditionalFormats(sheet).find((format) => format.id === id);
  }

  put(sheet: string, format: BackendConditionalFormat): void {
    this.#waiting.set(keyOf(sheet, format.id), { sheet, format });
  }

  delete(sheet: string, id: string): void {
    this.flush();
    this.grid.deleteConditionalFormat(sheet, id);
  }

  flush(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { sheet, format } of waiting) this.grid.putConditionalFormat(sheet, format);
  }
}

const keyOf = (sheet: string, id: string): string => `${sheet}/${id}`;
