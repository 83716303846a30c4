/** Where a heading can be linked to: its words, as GitHub makes them. */
export declare function anchorOf(heading: string): string;
/** The manual (docs/manual.*.md) as a whole HTML page. */
export declare function manualPage(markdown: string, language: "zh-CN" | "en-US"): string;
