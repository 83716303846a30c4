// The manual (docs/manual.*.md) as a page of the add-in: offline, without a script, narrow enough for a task pane.
import { Marked } from "marked";
import { pagePolicy } from "../deploy/contentPolicy.js";

/** Where a heading can be linked to: its words, as GitHub makes them, so that the same links work in both places. */
export const anchorOf = (heading) =>
  heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/\s/gu, "-");

const escapeText = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/**
 * @param {string} markdown of the manual; its first heading is the title
 * @param {"zh-CN" | "en-US"} language
 * @returns {string} a whole HTML page; pictures stay at the addresses the manual names them by
 */
export function manualPage(markdown, language) {
  // Landmarks of one page are told apart by their names.
  let tables = 0;
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${escapeText(anchorOf(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      table(token) {
        const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("")}</tr>`;
        // A wide table scrolls by itself, also by keyboard; the page does not.
        return `<div class="table" role="region" tabindex="0" aria-label="${language === "zh-CN" ? "表格" : "Table"} ${(tables += 1)}"><table><thead>${row(token.header, "th")}</thead><tbody>${token.rows.map((cells) => row(cells, "td")).join("")}</tbody></table></div>\n`;
      },
      html: ({ text }) => escapeText(text),
    },
  });
  const headings = marked.lexer(markdown).filter(({ type }) => type === "heading");
  const title = headings.find(({ depth }) => depth === 1)?.text ?? "ASSESS";
  const contents = headings.filter(({ depth }) => depth === 2)
    .map(({ text }) => `<li><a href="#${escapeText(encodeURIComponent(anchorOf(text)))}">${escapeText(text)}</a></li>`).join("\n");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy("manual")}">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="help.css">
</head>
<body>
<nav aria-label="${language === "zh-CN" ? "目录" : "Contents"}"><ol>
${contents}
</ol></nav>
<main>
${marked.parse(markdown)}</main>
</body>
</html>
`;
}
