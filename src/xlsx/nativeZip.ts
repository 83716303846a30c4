/** What a program that runs outside a browser can do faster than a script: inflate and deflate a part at once, sum it up, and go through its bytes as text. */
export interface NativeZip {
  /**
   * @param compressed raw deflate data
   * @param inflatedBytes what the directory says; no more may be made
   * @returns the inflated bytes when the data are sound, end where they should and are that many; undefined for anything else, which is
   *   then inflated piece by piece and named
   */
  inflate(compressed: Uint8Array, inflatedBytes: number): Uint8Array | undefined;
  /** Raw deflate data for new parts. @param level of zlib, 0 … 9 */
  deflate?(content: Uint8Array, level: number): Uint8Array;
  /** As `crc32` of this room. */
  crc32?(bytes: Uint8Array, checksum: number): number;
  /** One character for each byte, and back. */
  textOfBytes?(bytes: Uint8Array): string;
  bytesOfText?(text: string): Uint8Array;
}
