/** Reading what a request passes to a method, with Excel's complaint when it is something else. */
import type { Arguments, HostObject } from "./hostObject";
import { invalidArgument } from "./protocol";

export function textArgument(args: Arguments, index: number, name: string): string {
  const value = args[index];
  if (typeof value !== "string") throw invalidArgument(`${name} is not a text`);
  return value;
}

export function numberArgument(args: Arguments, index: number, name: string, missing?: number): number {
  const value = args[index] ?? missing;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(`${name} is not a whole number`);
  return value;
}

export const flagArgument = (args: Arguments, index: number): boolean => args[index] === true;

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
