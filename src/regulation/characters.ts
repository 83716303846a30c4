/** One spelling for characters that people, typewriters and scanners write in many ways. */

/** Traditional forms of the characters that the grammar's words are made of. */
const TRADITIONAL = "減項務評優稱職級達標準發現個條單於滿總計記獎勵處則資規範違遲書時間點號內與為過曠該兩雙餘動員據責領導說經實辦結檢絕對無圍類別獲報門關齊額滅擾開會議學習絡網環衛體頁補償漲長歲頂區縣鎮鄉國際連續視節輕嚴損壞錄載測驗審聯繫線運轉換組織參團隊勝劃崗風氣態專題設備電腦臺檯櫃髒亂紙筆證選詢問訴訪談調協費財產權執罰懲賞競賽進縮扺認訂簽離遺賬輛樓層廳戶傳輸誤屬義愛護樹葉歡熱".split("");
const SIMPLIFIED = "减项务评优称职级达标准发现个条单于满总计记奖励处则资规范违迟书时间点号内与为过旷该两双余动员据责领导说经实办结检绝对无围类别获报门关齐额灭扰开会议学习络网环卫体页补偿涨长岁顶区县镇乡国际连续视节轻严损坏录载测验审联系线运转换组织参团队胜划岗风气态专题设备电脑台台柜脏乱纸笔证选询问诉访谈调协费财产权执罚惩赏竞赛进缩抵认订签离遗账辆楼层厅户传输误属义爱护树叶欢热".split("");

/** Stands where a watermark tore a number apart: what it was cannot be known. */
export const TORN = "\ue000";
/** End of a line inside a table cell. */
export const CELL_LINE = "\v";

/** UTF-16 unit → the unit that the grammar reads; 0 for a blank. */
const PLAIN = new Uint16Array(0x10000);
for (let code = 0; code < PLAIN.length; code++) PLAIN[code] = code;
for (let code = 0; code < 0x20; code++) PLAIN[code] = 0;
for (let code = 0xff01; code <= 0xff5e; code++) PLAIN[code] = code - 0xfee0;

const spell = (characters: string, one: string): void => {
  for (const character of characters) PLAIN[character.charCodeAt(0)] = one === "" ? 0 : one.charCodeAt(0);
};
for (const [index, character] of TRADITIONAL.entries()) spell(character, SIMPLIFIED[index] ?? character);
spell("‐‑‒–—―−﹣－─━⁃", "-");
spell("～〜∼˜﹏∽", "~");
spell("％﹪", "%");
spell("“”„‟＂「」『』«»〝〞‘’‛`´", '"');
spell("【〔［〖﹝", "[");
spell("】〕］〗﹞", "]");
spell("（﹙", "(");
spell("）﹚", ")");
spell("；﹔", ";");
spell("：﹕︰∶", ":");
spell("，﹐", ",");
spell("．﹒", ".");
spell("｡", "。");
spell("、﹑､", "、");
spell("＿﹍﹎ˍ", "_");
spell("≧⩾", "≥");
spell("≦⩽", "≤");
spell("　\u00a0\u2002\u2003\u2009\u200b\ufeff\u2060\u200c\u200d\f \ue000", "");
spell("\n\r\u2028\u2029\u0085", "\n");
spell("\t", "\t");
spell(CELL_LINE, CELL_LINE);

/**
 * @param code one UTF-16 unit
 * @returns 0 for a blank; line and cell ends stay
 */
export const plainCode = (code: number): number => PLAIN[code] ?? 0;
