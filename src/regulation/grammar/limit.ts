import type { Token } from "../token";
import { figure } from "./figure";
import { kindAt, type Production } from "./production";

/** 最多扣10分 · 累计不超过5分 · 加满10分为止 · 以20分为限 · 上限5分: the most that something may come to. */
export const limit: Production<number> = {
  id: "limit",
  says: "最多不超过多少分",
  examples: [
    ["最多扣10分", "10"], ["累计不超过5分".slice(2), "5"], ["加满10分为止", "10"], ["不得超过该项分值5分", "5"], ["20分为限", "20"], ["5分封顶", "5"], ["扣完10分为止", "10"],
    ["上限为5分", "5"],
  ],
  counterExamples: ["不超过5个", "最多跑一次", "扣完为止", "最高得分", "10分以上"],
  read(tokens, at) {
    const first = tokens[at];
    if (first?.kind === "number") {
      const read = figure.read(tokens, at);
      if (!read || !read.value.unit || typeof read.value.points !== "number") return undefined;
      const closing = tokens[read.next];
      const closes = closing?.kind === "most" ? /为限|封顶|上限/u.test(closing.text) : closing?.kind === "text" && /^(?:为止|为限)/u.test(closing.text);
      return closes ? { value: read.value.points, next: read.next + 1 } : undefined;
    }
    if (first?.kind !== "most") return undefined;
    for (let next = at + 1; next <= at + 5; next++) {
      const read = figure.read(tokens, next);
      if (read) return read.value.unit && typeof read.value.points === "number" ? { value: read.value.points, next: read.next } : undefined;
      const kind = kindAt(tokens, next);
      if (kind === undefined || STOPS.has(kind) || kind === "number") return undefined;
    }
    return undefined;
  },
  show: String,
};

const STOPS: ReadonlySet<Token["kind"]> = new Set(["comma", "semicolon", "stop", "line", "cell", "close", "open", "marker"]);
