/** Tells one build of the program from another; put in when `assess.cjs` is built. */
declare const PROGRAM_DIGEST: string;
