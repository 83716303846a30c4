/** Passages that are no part of a regulation: adverts, addresses, page numbers, watermarks inside a number. */

export interface Noise {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: "address" | "page-number" | "watermark";
}

/** An address, with the bracket it stands in when that holds little else. Every part is bounded, so that time stays linear. */
const ADDRESS = /!?\[[^\]\n]{0,80}\]\(https?:\/\/[^\s)]{1,300}\)|[（(【[][^（(【[）)】\]\n]{0,40}?(?:https?:\/\/|www\.)[\w./?=&%#:~+-]{1,300}[^）)】\]\n]{0,20}[）)】\]]|(?:https?:\/\/|www\.)[\w./?=&%#:~+-]{1,300}/gu;
const PAGE_NUMBER = /^[ \t　]*(?:[-—–－]{1,3}[ \t]*\d{1,4}[ \t]*[-—–－]{1,3}|第[ \t]*\d{1,4}[ \t]*页(?:[ \t,，/／]*共[ \t]*\d{1,4}[ \t]*页)?|\d{1,4}[ \t]*\/[ \t]*\d{1,4}|Page[ \t]*\d{1,4})[ \t　]*$/gmu;
const WATERMARK = /(?<=\d)[A-Za-z]{4,24}(?=[ \t]{0,3}(?:\d|分))/gu;

export function findNoise(text: string): readonly Noise[] {
  const found: Noise[] = [];
  const gather = (pattern: RegExp, kind: Noise["kind"]): void => {
    for (const match of text.matchAll(pattern)) found.push({ start: match.index, end: match.index + match[0].length, kind });
  };
  gather(ADDRESS, "address");
  gather(PAGE_NUMBER, "page-number");
  gather(WATERMARK, "watermark");
  found.sort((a, b) => a.start - b.start);
  let end = 0;
  return found.filter((noise) => {
    const apart = noise.start >= end;
    if (apart) end = noise.end;
    return apart;
  });
}
