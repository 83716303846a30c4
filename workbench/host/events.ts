/** Workbook events: what office.js registers for, and what it is told. */
import { boxAddress, sheetAddress } from "./boxes";
import type { BackendEvent } from "./gridBackend";
import { placeReference } from "./objects/workbook";
import type { MessageEntry } from "./protocol";
import type { WorkbookModel } from "./workbookModel";

/** Event numbers of office.js. */
const EventType = {
  changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, calculated: 16, nameChanged: 25,
} as const;

/** Events this host really sends; registering for any other is refused, so that nobody waits for what never comes. */
export const EMITTED_EVENTS: ReadonlySet<number> = new Set(Object.values(EventType));

const WORKBOOK_CATEGORY = 65536;

/** Event types and targets (sheet id, or "Workbook") one page has asked for. */
export class Registrations {
  readonly #counts = new Map<string, number>();

  add(eventType: number, target: string): void {
    const key = `${eventType}/${target}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  remove(eventType: number, target: string): void {
    const key = `${eventType}/${target}`;
    const left = (this.#counts.get(key) ?? 0) - 1;
    if (left > 0) this.#counts.set(key, left);
    else this.#counts.delete(key);
  }

  has(eventType: number, target: string): boolean {
    return this.#counts.has(`${eventType}/${target}`);
  }
}

/** One thing that happened, before it is known who wants to hear of it. */
export interface WorkbookEvent {
  readonly eventType: number;
  readonly sheet: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Turns what the grid reports into what Excel would say. Remembers names and the active sheet, which events mention. */
export class EventTranslator {
  readonly #names = new Map<string, string>();
  #active: string;

  constructor(readonly model: WorkbookModel) {
    this.#active = model.grid.activeSheet();
    for (const { id, name } of model.grid.sheets()) this.#names.set(id, name);
  }

  translate(event: BackendEvent): readonly WorkbookEvent[] {
    const { sheet } = event;
    const about = (eventType: number, payload: Readonly<Record<string, unknown>> = {}): WorkbookEvent =>
      ({ eventType, sheet, payload: { source: "Local", ...payload, worksheetId: sheet } });
    switch (event.type) {
      case "edited":
        return [about(EventType.changed, {
          address: boxAddress(event.box), changeType: "RangeEdited", shiftDirection: "None",
          triggerSource: event.by === "add-in" ? "ThisLocalAddin" : "Unknown",
          referenceId: placeReference(sheetAddress(this.model.sheet(sheet).name, event.box)),
        })];
      case "selected":
        return [about(EventType.selectionChanged, { address: boxAddress(event.box) })];
      case "activated":
        return this.#activated(sheet, about(EventType.activated));
      case "calculated":
        return [about(EventType.calculated, { address: "" })];
      case "sheet-added":
        this.#names.set(sheet, this.model.sheet(sheet).name);
        return [about(EventType.added)];
      case "sheet-deleted":
        this.#names.delete(sheet);
        return [about(EventType.deleted)];
      case "sheet-renamed":
        return [this.#renamed(sheet, about)];
    }
  }

  #activated(sheet: string, activated: WorkbookEvent): readonly WorkbookEvent[] {
    const before = this.#active;
    this.#active = sheet;
    if (before === sheet) return [activated];
    const left = { eventType: EventType.deactivated, sheet: before, payload: { worksheetId: before } };
    return this.#names.has(before) ? [left, activated] : [activated];
  }

  #renamed(sheet: string, about: (eventType: number, payload: Readonly<Record<string, unknown>>) => WorkbookEvent): WorkbookEvent {
    const nameBefore = this.#names.get(sheet) ?? "";
    const nameAfter = this.model.sheet(sheet).name;
    this.#names.set(sheet, nameAfter);
    return about(EventType.nameChanged, { nameBefore, nameAfter });
  }
}

/** Messages for a page about one event: to the sheet's own listeners and to those of the whole workbook. */
export const messagesFor = (registrations: Registrations, event: WorkbookEvent, newId: () => number): readonly MessageEntry[] =>
  [event.sheet, "Workbook"]
    .filter((target) => registrations.has(event.eventType, target))
    .map((target) => [WORKBOOK_CATEGORY, event.eventType, target, JSON.stringify(event.payload), newId()]);
