import { strict as assert } from "node:assert";
import { strToU8 } from "fflate";
import { attached, base64, buildMail } from "../../fixtures/mailBuilder";
import { buildZip, concat } from "../../fixtures/zipBuilder";
import { gbk } from "../../fixtures/gbk";
import { numbered, opened } from "./workbooks";

const percent = (bytes: Uint8Array): string => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`).join("");

describe("mails", () => {
  const one = numbered(1);
  const file = 'attachment; filename="a.xlsx"';

  const names: [string, string | Uint8Array, string][] = [
    ["as an encoded word in GBK", `attachment; filename="=?GBK?B?${Buffer.from(gbk("社保窗口.xlsx")).toString("base64")}?="`, "社保窗口.xlsx"],
    ["as encoded words over two lines", `attachment; filename="=?utf-8?B?${Buffer.from("社保窗口").toString("base64")}?=\r\n =?utf-8?B?${Buffer.from("6月.xlsx").toString("base64")}?="`, "社保窗口6月.xlsx"],
    ["as RFC 2231 says, in GBK", `attachment; filename*=GBK''${percent(gbk("医保.xlsx"))}`, "医保.xlsx"],
    ["as RFC 2231 says, in pieces", `attachment;\r\n filename*0*=UTF-8''${percent(strToU8("民政"))};\r\n filename*1*=${percent(strToU8("窗口.xlsx"))}`, "民政窗口.xlsx"],
    ["in bare UTF-8", 'attachment; filename="税务.xlsx"', "税务.xlsx"],
    ["in bare GBK", concat([strToU8('Content-Disposition: attachment; filename="'), gbk("公安窗口.xlsx"), strToU8('"')]), "公安窗口.xlsx"],
  ];
  for (const [how, disposition, name] of names) {
    it(`[I7] reads a name written ${how}`, async () =>
      assert.deepEqual(await opened("六月.eml", buildMail([attached(disposition, one)])), [[`六月.eml/${name}`, 1]]));
  }

  it("[I7] gives an attachment without a name one by its kind", async () => {
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    assert.deepEqual(await opened("a.eml", buildMail([attached("attachment", one, type)])), [["a.eml/附件1.xlsx", 1]]);
  });

  it("[I8] opens forwarded mails and archives inside a mail", async () => {
    const inner = buildMail([attached(file, numbered(2))], { boundary: "inner" });
    const mail = buildMail([
      attached('attachment; filename="六月.zip"', buildZip([{ name: "b.xlsx", content: one }])),
      { headers: ["Content-Type: message/rfc822", 'Content-Disposition: attachment; filename="转发.eml"'], body: inner },
      { headers: ["Content-Type: message/rfc822"], body: inner },
    ]);
    assert.deepEqual(await opened("a.eml", mail), [["a.eml/六月.zip/b.xlsx", 1], ["a.eml/转发.eml/a.xlsx", 2], ["a.eml/附件3.eml/a.xlsx", 2]]);
  });

  it("[I8] reads quoted-printable attachments", async () => {
    const csv = { headers: ["Content-Type: text/csv; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", 'Content-Disposition: attachment; filename="a.csv"'], body: "=E6=89=A3=E5=88=86,2=\r\n.5\r\n" };
    assert.deepEqual(await opened("a.eml", buildMail([csv])), [["a.eml/a.csv", "扣分"]]);
  });

  it("[I9] passes over the pictures of the text and signatures, and names other kinds", async () => {
    const passed: string[] = [];
    const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);
    const mail = buildMail([
      { headers: ["Content-Type: image/png; name=logo.png", "Content-Transfer-Encoding: base64", "Content-ID: <1>", "Content-Disposition: inline; filename=logo.png"], body: base64(picture) },
      attached("attachment; filename=smime.p7s", picture, "application/pkcs7-signature"),
      attached("attachment; filename=photo.png", picture, "image/png"),
      attached("attachment; filename=winmail.dat", picture, "application/ms-tnef"),
      attached("attachment; filename=scan.pdf", strToU8("%PDF-1.7"), "application/pdf"),
      attached(file, one),
    ]);
    assert.deepEqual(await opened("a.eml", mail, { passedOver: (name) => passed.push(name) }), [
      ["a.eml/photo.png", "unsupported-kind"], ["a.eml/winmail.dat", "winmail"], ["a.eml/scan.pdf", "unsupported-kind"], ["a.eml/a.xlsx", 1],
    ]);
    assert.deepEqual(passed, ["a.eml/logo.png", "a.eml/smime.p7s"]);
  });

  it("[I9] names an encrypted mail, one without attachments, and an attachment cut off", async () => {
    const encrypted = buildMail([attached("attachment; filename=smime.p7m", one, "application/pkcs7-mime")]);
    assert.deepEqual(await opened("a.eml", encrypted), [["a.eml/smime.p7m", "encrypted-mail"]]);
    assert.deepEqual(await opened("a.eml", buildMail([])), [["a.eml", "no-workbooks"]]);
    assert.deepEqual(await opened("a.eml", strToU8("Hello")), [["a.eml", "no-workbooks"]]);
    const whole = buildMail([attached(file, one)], { end: false });
    assert.deepEqual(await opened("a.eml", whole.subarray(0, whole.length - 200)), [["a.eml/a.xlsx", "truncated"]]);
    assert.deepEqual(await opened("a.eml", buildMail([attached(file, one)], { end: false })), [["a.eml/a.xlsx", 1]]);
  });

  it("[I8] knows a mail without a name by its header lines", async () =>
    assert.deepEqual(await opened("mail", buildMail([attached(file, one)])), [["mail/a.xlsx", 1]]));

  it("[I6] holds the limits of entries and bytes for attachments", async () => {
    const mail = buildMail([attached(file, one), attached(file, one)]);
    assert.deepEqual(await opened("a.eml", mail, { limits: { entries: 1 } }), [["a.eml/a.xlsx", 1], ["a.eml/a (2).xlsx", "over-limit"]]);
    assert.deepEqual(await opened("a.eml", mail, { limits: { unpackedBytes: one.length } }), [["a.eml/a.xlsx", 1], ["a.eml/a (2).xlsx", "over-limit"]]);
  });
});
