/** Reader of what a clause charges. */
import { type Charge, READ } from "../charges/kinds";
import { byKind, type Reader } from "./reader";

export const charge: Reader<Charge> = byKind<Charge>(READ);
