/** A saved mail (.eml) → the files attached to it. */
import type { Attachment, Email } from "postal-mime";
import { withUtf8Names } from "./mailHeaders";
import { overLimit } from "./problem";
import { isNobodysSheet, nameInside, NameList } from "./packedName";
import type { Unpacked, Unpacking } from "./unpacking";

/** Kinds of attachments that come without a name, and the name they get. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  "message/rfc822": "eml",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.ms-excel.sheet.macroenabled.12": "xlsm",
  "application/vnd.ms-excel": "xls",
  "text/csv": "csv",
  "application/zip": "zip",
  "application/x-zip-compressed": "zip",
  "application/pdf": "pdf",
};
const SIGNATURES = new Set(["application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "text/calendar"]);
const ENCRYPTED = new Set(["application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"]);

/**
 * The attachments of a mail; forwarded mails are attachments, too. Pictures that belong to the text are passed over.
 * @param name of the mail, before which each file's name is put
 */
export async function* unpackMail(name: string, bytes: Uint8Array, unpacking: Unpacking): AsyncGenerator<Unpacked> {
  if (boundaryLines(bytes) > LINES_FREE + LINES_AN_ENTRY * unpacking.limits.entries) {
    yield { name, problem: overLimit("entries", unpacking.limits.entries) };
    return;
  }
  const { default: PostalMime } = await import("postal-mime");
  let mail: Email;
  try {
    mail = await PostalMime.parse(withUtf8Names(bytes), { forceRfc822Attachments: true });
  } catch (error) {
    // The parser refuses only what is nested or headed beyond all measure; it has no input but the bytes.
    yield { name, problem: { code: "malformed", detail: error instanceof Error ? error.message.slice(0, 200) : "mail" } };
    return;
  }
  const names = new NameList();
  for (const [index, attachment] of mail.attachments.entries()) {
    const own = nameOf(attachment, index + 1);
    const full = nameInside(name, own);
    if (isPartOfText(attachment) || SIGNATURES.has(attachment.mimeType) || isNobodysSheet(own)) unpacking.passOver(full);
    else yield takeOut(names.add(full), attachment, unpacking);
  }
}

/** Lines that begin with "--" for each file that a mail may hold. */
const LINES_AN_ENTRY = 2;
/** Lines that the text of any mail may hold. */
const LINES_FREE = 1_000;
const [LINE_FEED, HYPHEN] = [10, 45];

/** Each attachment begins with one; the parser makes a part of each before anything can be counted. */
function boundaryLines(bytes: Uint8Array): number {
  let count = 0;
  for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, feed + 1)) {
    if (bytes[feed + 1] === HYPHEN && bytes[feed + 2] === HYPHEN) count++;
  }
  return count;
}

function nameOf({ filename, mimeType }: Attachment, number: number): string {
  if (filename !== null && filename.trim() !== "") return filename;
  const extension = EXTENSIONS[mimeType];
  return extension === undefined ? `附件${number}` : `附件${number}.${extension}`;
}

const isPartOfText = ({ mimeType, related, disposition, contentId }: Attachment): boolean =>
  mimeType.startsWith("image/") && (related === true || disposition === "inline" || (disposition === null && contentId !== undefined));

function takeOut(name: string, { mimeType, content }: Attachment, unpacking: Unpacking): Unpacked {
  if (mimeType === "application/ms-tnef" || mimeType === "application/vnd.ms-tnef") return { name, problem: { code: "winmail", detail: mimeType } };
  if (ENCRYPTED.has(mimeType)) return { name, problem: { code: "encrypted-mail", detail: mimeType } };
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  try {
    unpacking.budget.use("parts");
    unpacking.budget.use("inflatedBytes", bytes.length);
  } catch (error) {
    return { name, problem: unpacking.problemOf(error) };
  }
  return { name, bytes };
}
