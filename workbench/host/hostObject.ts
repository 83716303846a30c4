/** Objects of the workbook as requests see them, and the tables that give a class its behaviour. */
import type { WorkbookModel } from "./workbookModel";

export interface HostObject {
  /** Class name in the metadata: "Range". */
  readonly type: string;
}

/** What every `…OrNullObject` answers when there is nothing; whatever is asked of it is nothing again. */
export const NULL_OBJECT: HostObject = { type: "Null" };

/** Properties by wire path, kept as they are written: formats of cells, of charts, of conditional formats. */
export interface PropertyStore {
  /** undefined when never set and without a default. */
  get(path: string): unknown;
  set(path: string, value: unknown): void;
}

/** Part of a larger object without a life of its own: range.format.fill has path "Format.Fill.". */
export interface PartObject extends HostObject {
  readonly store: PropertyStore;
  readonly path: string;
}

export const isPart = (target: HostObject): target is PartObject => "store" in target && "path" in target;

/** Behaviour of one class. Names are wire names. What is not here is answered from the metadata and `store`, or refused. */
export interface TypeBehaviour<T extends HostObject = HostObject> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigation?: Readonly<Record<string, Method<T>>>;
  /** A result that is no object is the method's value; undefined stands for an object that is not there. */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Members of a collection, in order. */
  readonly items?: Items<T>;
  /** What identifies the object, by which requests find it again. */
  readonly id?: Identify<T>;
  /** Other names that `getItem` accepts. */
  readonly names?: Names<T>;
  /** Where properties without behaviour are kept. */
  readonly store?: StoreOf<T>;
}

export type Arguments = readonly unknown[];

// Written as members so that a table for Range stands where one for HostObject is asked for: the class name, not the
// compiler, pairs a target with its table (see registry.ts).
interface Shapes<T> {
  method(target: T, args: Arguments, model: WorkbookModel): unknown;
  items(target: T, model: WorkbookModel): readonly HostObject[];
  identify(target: T, model: WorkbookModel): string;
  names(target: T, model: WorkbookModel): readonly string[];
  store(target: T, model: WorkbookModel): PropertyStore;
}
export type Method<T> = Shapes<T>["method"];
export type Items<T> = Shapes<T>["items"];
export type Identify<T> = Shapes<T>["identify"];
export type Names<T> = Shapes<T>["names"];
export type StoreOf<T> = Shapes<T>["store"];

export interface Property<T> {
  get(target: T, model: WorkbookModel): unknown;
  set?(target: T, value: unknown, model: WorkbookModel): void;
}

/** A store in memory. */
export class MapStore implements PropertyStore {
  readonly #values = new Map<string, unknown>();

  constructor(readonly defaults: Readonly<Record<string, unknown>> = {}) {}

  get(path: string): unknown {
    return this.#values.has(path) ? this.#values.get(path) : this.defaults[path];
  }

  set(path: string, value: unknown): void {
    this.#values.set(path, value);
  }
}
