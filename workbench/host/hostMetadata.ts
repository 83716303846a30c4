/**
 * What office.js says about its own classes: the generic half of the host runs on this table, so that only what has
 * behaviour of its own is written by hand. `metadata.ts` makes the table from the installed package.
 */
export type HostMetadata = Readonly<Record<string, TypeMetadata>>;

/** One class; keys are the names add-ins write ("rowIndex"), `wire` the names requests carry ("RowIndex"). */
export interface TypeMetadata {
  readonly collection: boolean;
  readonly scalars: Readonly<Record<string, ScalarMetadata>>;
  readonly navigation: Readonly<Record<string, NavigationMetadata>>;
  readonly methods: Readonly<Record<string, MethodMetadata>>;
  readonly events: Readonly<Record<string, EventMetadata>>;
}

export interface Member {
  /** "" for an indexer. */
  readonly wire: string;
  /** Requirement set that brought it, "ExcelApi 1.4", when office.js names one. */
  readonly api?: string;
}

export interface ScalarMetadata extends Member {
  readonly updateable: boolean;
}

export interface NavigationMetadata extends Member {
  readonly type: string;
}

export interface MethodMetadata extends Member {
  /** Class of the result; "" for a plain value or nothing. */
  readonly returns: string;
}

export interface EventMetadata {
  readonly eventType: number;
  /** Wire names of the registering methods. */
  readonly register: string;
  readonly unregister: string;
}

const NOTHING: TypeMetadata = { collection: false, scalars: {}, navigation: {}, methods: {}, events: {} };

/** Metadata of a class; empty for services that are no classes of Excel. */
export const typeMetadata = (metadata: HostMetadata, type: string): TypeMetadata => metadata[type] ?? NOTHING;

/** The name an add-in's author knows a member by: ("Worksheet", "GetRange") → "Worksheet.getRange". */
export function memberName(metadata: HostMetadata, type: string, wire: string): string {
  const { scalars, navigation, methods } = typeMetadata(metadata, type);
  for (const members of [methods, navigation, scalars]) {
    for (const [name, member] of Object.entries(members)) if (member.wire === wire) return `${type}.${name}`;
  }
  return `${type}.${wire.charAt(0).toLowerCase()}${wire.slice(1)}`;
}

/** Highest version of each requirement set a host announces: { ExcelApi: "1.15" }. */
export type RequirementSets = Readonly<Record<string, string>>;

/**
 * Whether a host with these requirement sets has a member.
 * @param member kind and wire name; sets whose name the host does not mention at all are not judged
 */
export function isAvailable(metadata: HostMetadata, type: string, member: MemberKey, sets: RequirementSets): boolean {
  const members = Object.values(typeMetadata(metadata, type)[member.kind]);
  const [set = "", version = ""] = members.find(({ wire }) => wire === member.wire)?.api?.split(" ") ?? [];
  const announced = sets[set];
  return announced === undefined || compareVersions(version, announced) <= 0;
}

export interface MemberKey {
  readonly kind: "scalars" | "navigation" | "methods";
  readonly wire: string;
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}

/** The event a registering method stands for, and whether it registers or unregisters. */
export function eventOfMethod(
  metadata: HostMetadata, type: string, wire: string,
): { readonly name: string; readonly eventType: number; readonly registers: boolean } | undefined {
  for (const [name, event] of Object.entries(typeMetadata(metadata, type).events)) {
    if (event.register === wire) return { name, eventType: event.eventType, registers: true };
    if (event.unregister === wire) return { name, eventType: event.eventType, registers: false };
  }
  return undefined;
}
