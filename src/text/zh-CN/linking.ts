/** 窗口等次连带工作人员加减分时的问题。 */
export const linking = {
  "circular-link": (p: { names: readonly string[] }) => `${[...p.names, p.names[0] ?? ""].join(" → ")}：等次互相决定，绕成一圈，谁也算不出来。请改正其中一个“所在窗口”。`,
  "duplicate-subject": (p: { subject: string }) => `“${p.subject}”出现了两次，不知以哪一张表为准。请区分名称或去掉一张。`,
  "missing-window": (p: { subject: string }) => `“${p.subject}”没有写明所在窗口，而本办法按窗口等次加减分。请补上窗口名称。`,
  "unknown-window": (p: { subject: string; window: string }) => `找不到“${p.subject}”所在的窗口“${p.window}”的考核结果。请核对名称，或给出该窗口的等次。`,
  "window-not-scored": (p: { subject: string; window: string }) => `窗口“${p.window}”的分数还算不出来，所以“${p.subject}”的分数也定不了。请先改正窗口的表。`,
  "window-without-grade": (p: { subject: string; window: string }) => `窗口“${p.window}”没有等次，“${p.subject}”该不该加减分定不了。请给出窗口的等次。`,
  "link-contradicted": (p: { subject: string; window: string; clause: string; grade: string }) =>
    `“${p.subject}”记了“${p.clause}”，但窗口“${p.window}”的等次是“${p.grade}”，不符合这一条。请核对。`,
} as const;

type Sentences<T> = { readonly [K in keyof T]: T[K] extends (...parameters: infer P) => string ? (...parameters: P) => string : never };

export type LinkingText = Sentences<typeof linking>;
