/** The bundled command line as a text, put there when `assess.cjs` is built. */
declare module "assess:program" {
  /** A function expression that takes what a CommonJS module is given, and what loads a library beside it. */
  export const source: string;
  /** Tells one build from another. */
  export const digest: string;
}
