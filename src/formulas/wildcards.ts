/** Wildcards of Excel's searches: `*` any text, `?` any one character, `~` before either for itself. */

export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);

type Piece = { readonly kind: "any" } | { readonly kind: "one" } | { readonly kind: "character"; readonly character: string };

/** Length of the text × length of the pattern. Nobody searches cells of thousands of letters; a file made to hold up a check does. */
const MOST_STEPS = 250_000;

/**
 * Whether a text fits a pattern, without regard to case. Takes time in proportion to both lengths at worst, whatever the
 * pattern.
 * @returns "ambiguous" where that would take too long
 * @example fitsWildcards("扣2分", "扣*") // true
 */
export function fitsWildcards(text: string, pattern: string): boolean | "ambiguous" {
  if (text.length * pattern.length > MOST_STEPS) return "ambiguous";
  const pieces = piecesOf(pattern.toLowerCase());
  const characters = text.toLowerCase();
  let at = 0;
  let piece = 0;
  let star = -1;
  let retryAt = 0;
  while (at < characters.length) {
    const wanted = pieces[piece];
    if (wanted?.kind === "any") {
      star = piece++;
      retryAt = at;
    } else if (wanted?.kind === "one" || (wanted?.kind === "character" && wanted.character === characters.charAt(at))) {
      piece++;
      at++;
    } else if (star >= 0) {
      piece = star + 1;
      at = ++retryAt;
    } else {
      return false;
    }
  }
  while (pieces[piece]?.kind === "any") piece++;
  return piece === pieces.length;
}

function piecesOf(pattern: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    const next = pattern.charAt(at + 1);
    if (character === "~" && "*?~".includes(next) && next !== "") {
      pieces.push({ kind: "character", character: next });
      at++;
    } else if (character === "*") {
      pieces.push({ kind: "any" });
    } else {
      pieces.push(character === "?" ? { kind: "one" } : { kind: "character", character });
    }
  }
  return pieces;
}
