/** Answers to load(): the properties asked for, of an object or of every item of a collection, to any depth. */
import { isHostObject } from "./arguments";
import { isPart, NULL_OBJECT, type HostObject } from "./hostObject";
import { typeMetadata } from "./hostMetadata";
import { invalidArgument, type QueryInfo } from "./protocol";
import type { WorkbookModel } from "./workbookModel";

export type Projection = Record<string, unknown>;

/** What office.js needs to find an object again: its id and, where one is held, its reference. */
export type IdentityOf = (target: HostObject) => Projection;

/** @returns null for a null object */
export function query(model: WorkbookModel, target: HostObject, info: QueryInfo, identity: IdentityOf): Projection | null {
  if (target === NULL_OBJECT) return null;
  const select = [...(info.Select ?? []), ...(info.Expand ?? [])];
  const all = (info.Select ?? []).length === 0 || select.includes("$all");
  const names = select.filter((name) => !name.startsWith("$"));
  const items = model.behaviour(target).items?.(target, model);
  if (!items) return { ...identity(target), ...project(model, target, names, all, identity) };
  const skip = info.Skip ?? 0;
  const shown = items.slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  const { scalars } = typeMetadata(model.metadata, target.type);
  const own = names.filter((name) => scalars[name] !== undefined);
  const ofItems = names.filter((name) => scalars[name] === undefined);
  return {
    ...identity(target),
    ...project(model, target, own, all, identity),
    _Items: shown.map((item) => ({ ...identity(item), ...project(model, item, ofItems, all, identity) })),
  };
}

/** @param all every plain property that is known, besides the named ones */
function project(
  model: WorkbookModel, target: HostObject, names: readonly string[], all: boolean, identity: IdentityOf,
): Projection {
  const { scalars, navigation } = typeMetadata(model.metadata, target.type);
  const projection: Projection = {};
  if (all) {
    for (const { wire } of Object.values(scalars)) {
      const value = model.property(target, wire);
      if (value !== undefined) projection[wire] = value;
      else if (isPart(target)) projection[wire] = null;
    }
  }
  const inner = new Map<string, string[]>();
  for (const name of names) {
    const [head = "", ...rest] = name.split("/");
    const scalar = scalars[head];
    if (scalar) projection[scalar.wire] = scalarValue(model, target, scalar.wire);
    else if (navigation[head]) inner.set(head, [...(inner.get(head) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
    else throw invalidArgument(`${target.type} has no property "${head}"`);
  }
  for (const [head, select] of inner) {
    const wire = navigation[head]?.wire ?? head;
    const child = model.navigate(target, wire);
    projection[wire] = isHostObject(child) ? query(model, child, { Select: select }, identity) : null;
  }
  return projection;
}

function scalarValue(model: WorkbookModel, target: HostObject, wire: string): unknown {
  const value = model.property(target, wire);
  if (value !== undefined) return value;
  const known = model.behaviour(target).store !== undefined || isPart(target);
  if (!known && wire !== "_ReferenceId") throw model.notImplemented(target, wire);
  return null;
}
