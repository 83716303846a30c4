/** Slips that typing, rearranging and scanning make, by a seeded generator: the same every time. */

/** mulberry32: numbers 0 ≤ x < 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)]!;

const OFTEN_MISTYPED = [..."的地得在再做作以已与于及即有又未位为是事时实情请"];
/** As scanners confuse them. */
const CONFUSED: Readonly<Record<string, string>> = {
  未: "末", 己: "已", 已: "己", 日: "曰", 人: "入", 土: "士", 工: "エ", 一: "—", 口: "囗", 大: "太", 办: "力", 时: "吋", 请: "清", 员: "贝", 岗: "冈", 烟: "姻", 件: "仵", "0": "O", "1": "l",
};

export const NOISES: Readonly<Record<string, (text: string, random: Random) => string>> = {
  /** One character in ten another one, left out or typed twice. */
  typos: (text, random) =>
    [...text].map((character) => (random() >= 0.1 ? character : pick([pick(OFTEN_MISTYPED, random), "", character + character], random))).join(""),
  /** The pieces between commas in another order. */
  order: (text, random) => {
    const pieces = text.split(/[,，;；、]/u);
    return pieces.map((piece) => ({ piece, at: random() })).sort((a, b) => a.at - b.at).map(({ piece }) => piece).join("，");
  },
  /** Blanks in between, confused characters, punctuation lost, full-width digits. */
  scan: (text, random) =>
    [...text]
      .map((character) => (random() < 0.5 ? (CONFUSED[character] ?? character) : character))
      .map((character) => (/[,，。;；]/u.test(character) && random() < 0.4 ? "" : character))
      .map((character) => (/\d/u.test(character) ? String.fromCodePoint(character.codePointAt(0)! + 0xfee0) : character))
      .map((character) => (random() < 0.15 ? `${character} ` : character))
      .join(""),
  /** Only the longer half of the pieces. */
  shortened: (text) => {
    const pieces = text.split(/[,，;；]/u);
    return [...pieces].sort((a, b) => b.length - a.length).slice(0, Math.ceil(pieces.length / 2)).join("，");
  },
};
