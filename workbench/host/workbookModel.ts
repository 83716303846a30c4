/**
 * The workbook behind the protocol: the grid, and what Excel keeps beside it (settings, names, tables, comments …).
 * Several add-in pages share one model, as pane and functions share one workbook.
 */
import { FormatBuffer } from "./formatBuffer";
import type { BackendCell, BackendSheet, Box, GridBackend } from "./gridBackend";
import { isPart, MapStore, type HostObject, type PartObject, type PropertyStore, type TypeBehaviour } from "./hostObject";
import { memberName, typeMetadata, type HostMetadata } from "./hostMetadata";
import { HostError, itemNotFound } from "./protocol";
import type { ChartObject } from "./objects/charts";
import type { CommentObject } from "./objects/comments";
import type { CustomXmlObject } from "./objects/customXml";
import type { NamedItemObject } from "./objects/names";
import type { TableObject } from "./objects/tables";

export type Registry = Readonly<Record<string, TypeBehaviour>>;

export class WorkbookModel {
  /** JSON texts by key; shared by workbook.settings and Office.context.document.settings, as in Excel. */
  readonly settings = new Map<string, string>();
  readonly names: NamedItemObject[] = [];
  readonly tables: TableObject[] = [];
  readonly charts: ChartObject[] = [];
  readonly comments: CommentObject[] = [];
  readonly customXmlParts: CustomXmlObject[] = [];
  readonly conditionalFormats: FormatBuffer;
  calculationMode = "Automatic";
  /** Sheets may be neither added, deleted, renamed nor moved. */
  structureProtected = false;
  /** Whether the workbook is open for reading only; the host says. */
  isReadOnly: () => boolean = () => false;
  readonly #stores = new Map<string, MapStore>();
  #nextId = 1;
  #lastRead: { readonly sheet: string; readonly box: Box; readonly cells: readonly (readonly BackendCell[])[] } | undefined;

  constructor(readonly grid: GridBackend, readonly metadata: HostMetadata, readonly registry: Registry) {
    this.conditionalFormats = new FormatBuffer(grid);
    grid.listen(() => this.forgetCells());
  }

  /** A new identity, never given twice. */
  newId(): number {
    return this.#nextId++;
  }

  /** Sheet by id or, letter case aside, by name. */
  sheet(key: string): BackendSheet {
    const sheets = this.grid.sheets();
    const named = sheets.find(({ name }) => name.toLowerCase() === key.toLowerCase());
    const sheet = sheets.find(({ id }) => id === key) ?? named;
    if (!sheet) throw itemNotFound(`worksheet "${key}"`);
    return sheet;
  }

  /** Excel lets nobody write to a protected sheet, add-ins included. */
  requireWritable(sheet: string): void {
    if (!this.grid.isProtected(sheet)) return;
    throw new HostError("AccessDenied", `You cannot perform the requested operation: the sheet "${this.sheet(sheet).name}" is protected.`);
  }

  /** Excel lets nobody change the sheets of a workbook whose structure is protected. */
  requireOpenStructure(): void {
    if (this.structureProtected) throw new HostError("AccessDenied", "The structure of the workbook is protected.");
  }

  /** Cells of a box; one request asks for values, formulas and formats of the same box, so the last answer is kept. */
  cells(sheet: string, box: Box): readonly (readonly BackendCell[])[] {
    if (this.#lastRead?.sheet !== sheet || this.#lastRead.box !== box) {
      this.#lastRead = { sheet, box, cells: this.grid.read(sheet, box) };
    }
    return this.#lastRead.cells;
  }

  /** Called whenever something may have changed: cells are read afresh next time. */
  forgetCells(): void {
    this.#lastRead = undefined;
  }

  /** Properties kept for an object named by `key`, such as "Worksheet/{1}". */
  storeFor(key: string, defaults: Readonly<Record<string, unknown>> = {}): PropertyStore {
    let store = this.#stores.get(key);
    if (!store) this.#stores.set(key, (store = new MapStore(defaults)));
    return store;
  }

  behaviour(target: HostObject): TypeBehaviour {
    return this.registry[target.type] ?? {};
  }

  /** Value of a plain property; undefined when neither behaviour nor store knows it. */
  property(target: HostObject, wire: string): unknown {
    const property = this.behaviour(target).properties?.[wire];
    if (property) return property.get(target, this);
    if (wire === "Count") return this.behaviour(target).items?.(target, this).length;
    const { store, path } = this.#storeOf(target);
    return this.#isScalar(target, wire) ? store?.get(path + wire) : undefined;
  }

  setProperty(target: HostObject, wire: string, value: unknown): void {
    const property = this.behaviour(target).properties?.[wire];
    const { store, path } = this.#storeOf(target);
    if (property?.set) property.set(target, value, this);
    else if (property || !this.#isScalar(target, wire) || !store) throw this.notImplemented(target, wire);
    else if (!this.#isUpdateable(target, wire)) throw new HostError("AccessDenied", `${memberName(this.metadata, target.type, wire)} is read-only.`);
    else store.set(path + wire, value);
  }

  /** The object a navigation property leads to; a part of the same store where the class has no behaviour for it. */
  navigate(target: HostObject, wire: string): unknown {
    const own = this.behaviour(target).navigation?.[wire];
    if (own) return own(target, [], this);
    const known = Object.values(typeMetadata(this.metadata, target.type).navigation).find((member) => member.wire === wire);
    const { store, path } = this.#storeOf(target);
    if (!known || !store) throw this.notImplemented(target, wire);
    if (typeMetadata(this.metadata, known.type).collection && !this.registry[known.type]) throw this.notImplemented(target, wire);
    const part: PartObject = { type: known.type, store, path: `${path}${wire}.` };
    return part;
  }

  notImplemented(target: HostObject, wire: string): HostError {
    return new HostError("NotImplemented", `The workbench does not implement ${memberName(this.metadata, target.type, wire)}.`);
  }

  #storeOf(target: HostObject): { readonly store: PropertyStore | undefined; readonly path: string } {
    if (isPart(target)) return target;
    return { store: this.behaviour(target).store?.(target, this), path: "" };
  }

  #isScalar(target: HostObject, wire: string): boolean {
    return Object.values(typeMetadata(this.metadata, target.type).scalars).some((scalar) => scalar.wire === wire);
  }

  #isUpdateable(target: HostObject, wire: string): boolean {
    return Object.values(typeMetadata(this.metadata, target.type).scalars).some((scalar) => scalar.wire === wire && scalar.updateable);
  }
}
