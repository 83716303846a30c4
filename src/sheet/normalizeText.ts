/** One spelling for the many ways the same words are typed. */

const WHITE_SPACE = /[\s\u00a0\u180e\u200b-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\u00ad]/gu;
const QUOTES = /[“”„‟«»「」『』〝〞〟＂‘’‚‛＇`´]/gu;
const OPENING = /[[{【〔〖〘﹝﹙〚⟨]/gu;
const CLOSING = /[\]}】〕〗〙﹞﹚〛⟩]/gu;
const DASHES = /[‐‑‒–—―−﹣－⸺⸻]+/gu;

/** Texts in which nothing has another spelling: letters, digits and common marks of ASCII, and the characters that composing leaves alone. */
const PLAIN = /^[!#-&(-Z\\^_a-z|~\u4e00-\u9fa5、。]*$/;

/**
 * A text without white space and in one spelling: full-width letters, digits and punctuation become narrow, every quotation
 * mark `"`, every kind of bracket `(` `)` (《》 stay), every dash `-`. Letter case and Chinese marks (、。) stay.
 * @example normalizeText("五、 工作纪律（１０分）") // "五、工作纪律(10分)"
 * @example normalizeText("⑴“中心”０.２—２") // `(1)"中心"0.2-2`
 */
export function normalizeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return composed(composed(text))
    .replace(QUOTES, '"')
    .replace(OPENING, "(")
    .replace(CLOSING, ")")
    .replace(DASHES, "-");
}

/** Composing turns some marks into white space, and taking white space out brings marks together: hence twice. */
const composed = (text: string): string => text.normalize("NFKC").replace(WHITE_SPACE, "").normalize("NFKC");
