/** Carries out one request: resolves its object paths, runs its actions in order, stops at the first that fails. */
import { isHostObject, numberArgument } from "./arguments";
import type { GridBackend } from "./gridBackend";
import { NULL_OBJECT, type Arguments, type HostObject } from "./hostObject";
import { eventOfMethod, isAvailable, memberName, typeMetadata, type MemberKey, type RequirementSets } from "./hostMetadata";
import { EMITTED_EVENTS, type Registrations } from "./events";
import { WORKBOOK } from "./objects/workbook";
import {
  ActionKind, HostError, itemNotFound, PathKind, type Action, type ArgumentInfo, type ObjectPath, type RequestBody,
  type ResponseBody, type ResponseError,
} from "./protocol";
import { query, type Projection } from "./query";
import { callService } from "./services";
import type { WorkbookModel } from "./workbookModel";

/** What one add-in page holds on to between its requests. */
export interface Session {
  /** What the page was told the host can do; more is refused. */
  readonly requirements: RequirementSets;
  readonly references: Map<string, HostObject>;
  readonly registrations: Registrations;
  /** Takes results of custom functions. */
  onFunctionResults(results: unknown): void;
  /** The page's functions may be called from now on. */
  onFunctionsReady(): void;
}

/** A calculation that takes longer is answered with what stands in the cells by then, as Excel answers #BUSY!. */
const SETTLE_LIMIT_MS = 3_000;

export class RequestRun {
  readonly #objects = new Map<number, HostObject>();
  readonly #held = new Map<HostObject, string>();
  /** True while the grid may still be calculating: at first because of what went before this request. */
  #mayCalculate = true;

  /** @param broken where the request is to fail on purpose */
  constructor(
    readonly body: RequestBody, readonly model: WorkbookModel, readonly session: Session,
    readonly broken?: { readonly before: number; readonly error: HostError },
  ) {
    for (const [id, target] of session.references) this.#held.set(target, id);
  }

  async answer(): Promise<ResponseBody> {
    try {
      return await this.#runAll();
    } finally {
      this.model.conditionalFormats.flush();
    }
  }

  async #runAll(): Promise<ResponseBody> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    this.model.forgetCells();
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        if (action.ActionType === ActionKind.query && this.#mayCalculate) await this.#settled(this.model.grid);
        if (this.broken?.before === index) throw this.broken.error;
        const value = this.#run(action);
        if (action.ActionType === ActionKind.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: value === undefined ? null : value });
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: this.#errorOf(error, action, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  /** Excel calculates before it answers; a grid that calculates later is waited for. */
  async #settled(grid: GridBackend): Promise<void> {
    this.#mayCalculate = false;
    if (!grid.settle) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, SETTLE_LIMIT_MS)));
    await Promise.race([grid.settle(), limit]);
    clearTimeout(timer);
    this.model.forgetCells();
  }

  #run(action: Action): unknown {
    if (action.ActionType === ActionKind.trace) return null;
    const target = this.#resolve(action.ObjectPathId);
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ActionKind.instantiate:
        return target === NULL_OBJECT ? null : this.#identity(target);
      case ActionKind.query:
        return query(this.model, target, action.QueryInfo ?? {}, (object) => this.#identity(object));
      case ActionKind.method:
        return this.#callForValue(target, name, this.#arguments(action.ArgumentInfo));
      case ActionKind.setProperty:
        this.#changing();
        this.#requireAvailable(target, { kind: "scalars", wire: name });
        if (target !== NULL_OBJECT) this.model.setProperty(target, name, this.#arguments(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new HostError("NotImplemented", `The workbench does not know actions of type ${action.ActionType}.`);
    }
  }

  #changing(): void {
    this.#mayCalculate = true;
    this.model.forgetCells();
  }

  #callForValue(target: HostObject, name: string, args: Arguments): unknown {
    if (target === NULL_OBJECT) return null;
    if (name === "_KeepReference") return this.#keep(target);
    if (name === "_RemoveReference") return void this.session.references.delete(String(args[0]));
    if (name === "_RemoveAllReferences") return this.session.references.clear();
    const value = this.#call(target, name, args);
    return isHostObject(value) ? null : value;
  }

  #keep(target: HostObject): string {
    const held = this.#held.get(target);
    if (held !== undefined && this.session.references.has(held)) return held;
    const id = `reference-${this.model.newId()}`;
    this.#held.set(target, id);
    this.session.references.set(id, target);
    return id;
  }

  #identity(target: HostObject): Projection {
    const identity: Projection = {};
    const held = this.#held.get(target);
    if (held !== undefined) identity._ReferenceId = held;
    const id = this.model.behaviour(target).id?.(target, this.model);
    const wires = Object.values(typeMetadata(this.model.metadata, target.type).scalars).map(({ wire }) => wire);
    const wire = wires.find((name) => name === "Id" || name === "_Id");
    if (id !== undefined && wire) identity[wire] = id;
    return identity;
  }

  #resolve(id: number): HostObject {
    const known = this.#objects.get(id);
    if (known) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError("GeneralException", `The request names object path ${id} and does not define it.`);
    const target = this.#resolvePath(path);
    this.#objects.set(id, target);
    return target;
  }

  #resolvePath(path: ObjectPath): HostObject {
    const name = path.Name ?? "";
    if (path.ObjectPathType === PathKind.root) return WORKBOOK;
    if (path.ObjectPathType === PathKind.nullObject) return NULL_OBJECT;
    if (path.ObjectPathType === PathKind.newObject) return { type: name.split(".").at(-1) ?? name };
    if (path.ObjectPathType === PathKind.reference) return this.#reference(name);
    const parent = this.#resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const args = this.#arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathKind.property) this.#requireAvailable(parent, { kind: "navigation", wire: name });
    const target = path.ObjectPathType === PathKind.property ? this.model.navigate(parent, name)
      : path.ObjectPathType === PathKind.indexer ? this.#item(parent, args)
      : this.#call(parent, name, args);
    if (!isHostObject(target)) throw itemNotFound(memberName(this.model.metadata, parent.type, name));
    return target;
  }

  #reference(id: string): HostObject {
    const target = this.session.references.get(id);
    if (!target) throw new HostError("InvalidReference", `This reference is not valid for the current operation: ${id}.`);
    return target;
  }

  #arguments(info: ArgumentInfo | undefined): Arguments {
    const objects = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => (objects[i] ? this.#resolve(objects[i]) : value));
  }

  #requireAvailable(target: HostObject, member: MemberKey): void {
    if (isAvailable(this.model.metadata, target.type, member, this.session.requirements)) return;
    const name = memberName(this.model.metadata, target.type, member.wire);
    throw new HostError("ApiNotFound", `The API you are trying to use could not be found: ${name}. It may be available in a newer version of Excel.`);
  }

  #call(target: HostObject, name: string, args: Arguments): unknown {
    this.#requireAvailable(target, { kind: "methods", wire: name });
    const method = this.model.behaviour(target).methods?.[name];
    if (method) {
      this.#changing();
      const result = method(target, args, this.model);
      return result === undefined && name.endsWith("OrNullObject") ? NULL_OBJECT : result;
    }
    const event = eventOfMethod(this.model.metadata, target.type, name);
    if (event) return this.#register(target, event);
    if (name.endsWith("OrNullObject")) return this.#orNull(() => this.#call(target, name.slice(0, -"OrNullObject".length), args));
    const { items } = this.model.behaviour(target);
    if (items && (name === "GetItem" || name === "GetItemById" || name === "_GetItem")) return this.#item(target, args);
    if (items && name === "GetItemAt") return this.#itemAt(target, numberArgument(args, 0, "index"));
    if (items && name === "GetCount") return items(target, this.model).length;
    const service = callService(target.type, name, args, this.session);
    if (service) return service.value;
    throw this.model.notImplemented(target, name);
  }

  #orNull(call: () => unknown): unknown {
    try {
      return call() ?? NULL_OBJECT;
    } catch (error) {
      if (error instanceof HostError && error.code === "ItemNotFound") return NULL_OBJECT;
      throw error;
    }
  }

  #register(target: HostObject, event: { name: string; eventType: number; registers: boolean }): null {
    if (!EMITTED_EVENTS.has(event.eventType)) throw this.model.notImplemented(target, event.name);
    const id = this.model.behaviour(target).id?.(target, this.model) ?? "Workbook";
    if (event.registers) this.session.registrations.add(event.eventType, id);
    else this.session.registrations.remove(event.eventType, id);
    return null;
  }

  /** By id or by name, letter case aside; a number is a place. */
  #item(target: HostObject, args: Arguments): HostObject {
    const items = this.model.behaviour(target).items?.(target, this.model);
    if (!items) throw this.model.notImplemented(target, "getItem");
    const wanted = String(args[0]).toLowerCase();
    const keys = (item: HostObject): readonly string[] => {
      const { id, names } = this.model.behaviour(item);
      return [...(id ? [id(item, this.model)] : []), ...(names ? names(item, this.model) : [])];
    };
    const found = items.find((item) => keys(item).some((key) => key.toLowerCase() === wanted));
    if (!found) throw itemNotFound(`${target.type} has no item "${String(args[0])}"`);
    return found;
  }

  #itemAt(target: HostObject, index: number): HostObject {
    const found = index < 0 ? undefined : this.model.behaviour(target).items?.(target, this.model)[index];
    if (!found) throw new HostError("InvalidArgument", `${target.type} has no item at ${index}.`);
    return found;
  }

  #errorOf(error: unknown, action: Action, index: number): ResponseError {
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    // A RangeError is the grid's word that a sheet is gone.
    const code = error instanceof HostError ? error.code : error instanceof RangeError ? "ItemNotFound" : "GeneralException";
    const message = error instanceof Error ? error.message : String(error);
    return { Code: code, Message: message, Location: this.#location(action, path), ActionIndex: index };
  }

  /** "Worksheet.getRange": the member the request stopped at, as far as it is known. */
  #location(action: Action, path: ObjectPath | undefined): string {
    const owner = action.Name ? action.ObjectPathId : path?.ParentObjectPathId;
    const type = owner === undefined ? undefined : this.#objects.get(owner)?.type;
    const member = action.Name || (path?.Name ?? "");
    return type ? memberName(this.model.metadata, type, member) : member;
  }
}
