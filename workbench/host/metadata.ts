/**
 * Makes `HostMetadata` from the installed office.js (Node only). Its debug build keeps wire names, result classes and
 * requirement sets as literals in the class members, so they are read from there; nothing of it is kept in this project.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type {
  EventMetadata, HostMetadata, Member, MethodMetadata, NavigationMetadata, ScalarMetadata, TypeMetadata,
} from "./hostMetadata";
import { loadExcelLibrary } from "./officeScripts";

let made: HostMetadata | undefined;

/** Metadata of every class of Excel in the installed office.js; made once a process. */
export function generateMetadata(): HostMetadata {
  return (made ??= reflect(loadExcelLibrary()));
}

/** Writes the metadata as JSON for the workbench page, which has no Node. */
export function writeMetadata(outFile: string): void {
  mkdirSync(dirname(outFile), { recursive: true });
  writeFileSync(outFile, JSON.stringify(generateMetadata()));
}

function reflect(excel: Readonly<Record<string, unknown>>): HostMetadata {
  const types: Record<string, TypeMetadata> = {};
  for (const member of Object.values(excel)) {
    if (typeof member !== "function") continue;
    const prototype: unknown = member.prototype;
    if (typeof prototype !== "object" || prototype === null) continue;
    const name = constant(prototype, "_className");
    if (typeof name === "string") types[name] = reflectClass(prototype);
  }
  return types;
}

function reflectClass(prototype: object): TypeMetadata {
  const names = list(prototype, "_scalarPropertyNames");
  const wires = list(prototype, "_scalarPropertyOriginalNames");
  const updateable = list(prototype, "_scalarPropertyUpdateable");
  const scalars: Record<string, ScalarMetadata> = {};
  names.forEach((name, i) => {
    const source = Object.getOwnPropertyDescriptor(prototype, String(name))?.get?.toString() ?? "";
    scalars[String(name)] = { wire: String(wires[i] ?? name), updateable: updateable[i] === true, ...apiOf(source) };
  });
  const navigation: Record<string, NavigationMetadata> = {};
  const methods: Record<string, MethodMetadata> = {};
  const events: Record<string, EventMetadata> = {};
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (property.get) {
      const source = property.get.toString();
      const target = navigationOf(source);
      if (target) navigation[name] = target;
      const event = eventOf(source);
      if (event) events[name] = event;
    } else if (typeof property.value === "function") {
      const method = methodOf(String(property.value));
      if (method) methods[name] = method;
    }
  }
  return { collection: constant(prototype, "_isCollection") === true, scalars, navigation, methods, events };
}

/** The requirement set a member checks; sets without a name of their own are Excel's. */
function apiOf(source: string): Pick<Member, "api"> {
  const set = /ApiNotSupported\("[\w.]+", (?:\w+|"(\w+)"), "([\d.]+)"/.exec(source);
  return set ? { api: `${set[1] ?? "ExcelApi"} ${set[2]}` } : {};
}

function navigationOf(source: string): NavigationMetadata | undefined {
  const match = /createPropertyObject\((?:\w+\.)*(\w+), this, "(\w+)"/.exec(source);
  return match ? { type: match[1] ?? "", wire: match[2] ?? "", ...apiOf(source) } : undefined;
}

function methodOf(source: string): MethodMetadata | undefined {
  const api = apiOf(source);
  const object = /createMethodObject\((?:\w+\.)*(\w+), this, "(\w+)"/.exec(source);
  if (object) return { wire: object[2] ?? "", returns: object[1] ?? "", ...api };
  const indexer = /createIndexerObject\((?:\w+\.)*(\w+), this/.exec(source);
  if (indexer) return { wire: "", returns: indexer[1] ?? "", ...api };
  const value = /invokeMethod\(this, "(\w+)"/.exec(source);
  return value ? { wire: value[1] ?? "", returns: "", ...api } : undefined;
}

function eventOf(source: string): EventMetadata | undefined {
  const type = /eventType: (\d+)/.exec(source);
  const register = /registerFunc: function \(\) \{ return _this\.(_Register\w+)/.exec(source);
  const unregister = /unregisterFunc: function \(\) \{ return _this\.(_Unregister\w+)/.exec(source);
  if (!type?.[1] || !register?.[1] || !unregister?.[1]) return undefined;
  return { eventType: Number(type[1]), register: register[1], unregister: unregister[1] };
}

/** A property that the class answers with a literal; members that need an instance throw and count as absent. */
function constant(prototype: object, name: string): unknown {
  try {
    return Reflect.get(prototype, name);
  } catch {
    return undefined;
  }
}

const list = (prototype: object, name: string): readonly unknown[] => {
  const value = constant(prototype, name);
  return Array.isArray(value) ? value : [];
};
