/** What somebody would be ashamed of in a pane: looked for in the laid-out page, the same way in every state. */
import type { Frame } from "playwright-core";

/**
 * Runs in the pane; kept as text, because what compiles this file adds helpers that a page does not have.
 *
 * - the page scrolls sideways, or something to press sticks out of it
 * - words are cut: wider than their box, which neither scrolls nor ends them in “…” where a tooltip, or the card of a list's row, has the whole
 * - words stand outside the pane, or one letter under the other because nothing else has room; a choice is too narrow to show what is chosen
 * - two things to press lie on each other
 * - buttons side by side differ in height by more than a pixel
 */
const LOOK = `(() => {
  const faults = [];
  const wide = document.documentElement.clientWidth;
  const name = (node) => node.tagName.toLowerCase() + (node.id ? "#" + node.id : "") + (typeof node.className === "string" && node.className ? "." + node.className.trim().split(/\\s+/).join(".") : "") + " “" + (node.textContent || node.value || "").trim().slice(0, 24) + "”";
  const seen = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && node.getClientRects().length > 0;
  const scrolls = (node) => /auto|scroll/.test(getComputedStyle(node).overflowX);
  const inScroller = (node) => { for (let at = node.parentElement; at !== null; at = at.parentElement) if (scrolls(at) && at.scrollWidth > at.clientWidth) return true; return false; };
  if (document.documentElement.scrollWidth > wide) faults.push("the page scrolls sideways by " + (document.documentElement.scrollWidth - wide));
  for (const node of document.querySelectorAll("#pane *")) {
    if (!seen(node) || node.closest(".visually-hidden") !== null || node.closest("svg") !== null) continue;
    const style = getComputedStyle(node);
    if (style.overflowX !== "hidden" && style.overflowX !== "clip") continue;
    if (node.scrollWidth <= node.clientWidth + 1 || node.tagName === "INPUT" || node.tagName === "SELECT") continue;
    const hasWords = [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue.trim() !== "");
    if (hasWords && !(style.textOverflow === "ellipsis" && node.closest("[title], [role=option]") !== null)) faults.push("words are cut: " + name(node));
  }
  const shortened = (node) => { for (let at = node; at !== null; at = at.parentElement) if (getComputedStyle(at).textOverflow === "ellipsis") return true; return false; };
  const walker = document.createTreeWalker(document.querySelector("#pane"), NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const node = text.parentElement;
    const words = text.nodeValue.trim();
    if (words === "" || !seen(node) || node.closest(".visually-hidden, svg, select, [inert]") !== null || inScroller(node) || scrolls(node)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (!shortened(node) && lines.some(({ left, right }) => left < -1 || right > wide + 1)) faults.push("words outside the pane: " + name(node));
    const letter = parseFloat(getComputedStyle(node).fontSize) * 1.3;
    if (lines.length > 1 && lines.every(({ width }) => width <= letter) && words.length < 12) faults.push("a letter a line: " + name(node));
  }
  for (const node of document.querySelectorAll("#pane select")) if (seen(node) && node.getBoundingClientRect().width < 72) faults.push("too narrow to be read: " + name(node));
  const pressed = [...document.querySelectorAll("#pane button, #pane fluent-button, #pane select, #pane input:not([type=file]), #pane textarea, #pane a[href], #pane [role=tab]")].filter((node) => seen(node) && node.closest(".visually-hidden") === null && !node.matches(".visually-hidden"));
  const boxes = pressed.map((node) => ({ node, box: node.getBoundingClientRect(), free: !inScroller(node) })).filter(({ box }) => box.width > 2 && box.height > 2);
  for (const { node, box, free } of boxes) if (free && (box.left < -1 || box.right > wide + 1)) faults.push("sticks out: " + name(node));
  const visible = (node, box) => {
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return at === null ? false : node.contains(at) || at.contains(node) || at.getRootNode().host === node;
  };
  for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
    const [a, b] = [boxes[i], boxes[j]];
    if (a.node.contains(b.node) || b.node.contains(a.node)) continue;
    const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
    const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
    if (across > 2 && down > 2 && visible(a.node, a.box) && visible(b.node, b.box)) faults.push("on each other: " + name(a.node) + " and " + name(b.node));
  }
  const buttons = boxes.filter(({ node }) => node.tagName === "FLUENT-BUTTON");
  for (const a of buttons) for (const b of buttons) {
    if (a === b || a.node.parentElement !== b.node.parentElement || a.box.left >= b.box.left) continue;
    const sameRow = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 4;
    if (sameRow && Math.abs(a.box.height - b.box.height) > 1) faults.push("unlike in height: " + name(a.node) + " " + a.box.height + ", " + name(b.node) + " " + b.box.height);
  }
  return faults;
})()`;

/** @returns one sentence a fault; empty when there is nothing to be ashamed of */
export const layoutFaults = async (frame: Frame): Promise<readonly string[]> => (await frame.evaluate(LOOK)) as readonly string[];
