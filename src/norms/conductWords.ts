/**
 * One word for the many that name the same conduct, so that a reason typed on patrol (抽烟, 没戴工牌) meets the regulation's
 * wording (吸烟, 未佩证上岗).
 */
import { clauseKey, clauseWords } from "../catalogue/textIndex";

/** First of each row: the word the others are replaced by. Longer ones are tried first, so a row may hold parts of another's words. */
const CONDUCTS: readonly (readonly string[])[] = [
  ["离岗", "脱岗", "空岗", "缺岗", "缺位", "不在岗", "窗口无人", "无人值守", "擅自离开", "擅离岗位", "擅自外出", "溜岗", "早走"],
  ["迟到", "晚到", "上班来晚", "未按时到岗", "未准时到岗", "没按时到岗"],
  ["早退", "提前下班", "提前离开", "提前离岗"],
  ["旷工", "无故不上班", "无故未上班"],
  ["请假", "请销假"],
  ["打卡", "签到", "指纹考勤", "刷脸"],
  ["电脑游戏", "玩游戏", "打游戏", "运行游戏", "手机游戏", "网络游戏", "游戏"],
  ["看影视", "看电视剧", "看电影", "看电视", "看视频", "刷视频", "刷短视频", "刷抖音", "看娱乐视频", "追剧", "看影视影像节目", "视频", "影视"],
  ["看股市", "看股市行情", "看股票", "炒股", "股票"],
  ["网上聊天", "聊微信", "微信聊天", "聊qq", "qq聊天", "刷微信"],
  ["网上购物", "网购", "刷淘宝", "逛淘宝", "聊天购物"],
  ["串岗聊天", "扎堆聊天", "聚众聊天", "串岗闲聊", "闲聊", "聊天", "唠嗑", "串岗", "窜岗", "拉家常"],
  ["吃零食", "吃东西", "吃早餐", "吃早点", "吃饭", "用餐", "进食", "吃水果"],
  ["吸烟", "抽烟", "吸游烟"],
  ["饮酒", "喝酒", "酒后", "带酒气"],
  ["睡觉", "打瞌睡", "打盹", "趴桌"],
  ["喧哗", "大声喧哗", "高声喧哗", "大声说笑", "大声说话", "吵闹"],
  ["嬉戏", "嬉闹", "嬉笑打闹", "嬉戏打闹", "打闹"],
  ["争吵", "吵架", "争执", "争吵或争执", "发生口角", "口角", "吵了起来", "顶撞", "争辩"],
  ["态度生硬", "态度冷漠", "语言生硬", "态度差", "态度恶劣", "态度不好", "服务态度差", "服务态度不好", "冷硬", "爱理不理"],
  ["推诿扯皮", "推诿", "相互推诿", "推脱", "踢皮球", "推责", "扯皮"],
  ["佩证", "佩戴工牌", "戴工牌", "佩带工作牌", "佩戴工作牌", "戴工作牌", "戴胸牌", "佩戴胸牌", "挂牌", "配证", "带工牌", "戴上岗证", "佩戴上岗证", "挂工牌", "亮牌", "工作牌", "工牌"],
  ["着装", "穿着", "穿工装", "穿工作服", "着正装", "穿制服", "穿正装", "工作服", "工装", "制服", "衣着", "服饰", "穿戴"],
  ["摆放零乱", "摆放凌乱", "摆放杂乱", "乱摆乱放", "摆放不整齐", "无序凌乱", "物品杂乱", "凌乱", "杂乱"],
  ["不清洁", "不整洁", "不干净", "脏乱", "有灰尘", "没打扫", "无人打扫", "卫生差"],
  ["超过承诺时限", "超时办结", "超时限", "超期", "逾期", "超时", "超承诺时限", "未按时办结", "未在承诺时限内"],
  ["一次性告知", "一次告知", "一次性书面告知", "一次性讲清", "一次说清", "一次性告知单"],
  ["收费", "乱收费", "搭车收费", "私自收费"],
  ["吃拿卡要", "收受红包", "收红包", "收礼", "收受礼品", "收受贿赂", "索要好处", "索取", "接受吃请", "索要回扣", "红包", "礼品", "贿赂", "回扣", "索贿"],
  ["泄露", "泄漏", "外泄", "透露"],
  ["个人信息", "隐私", "私人信息"],
  ["投诉", "举报"],
  ["会客", "接待亲友", "接待朋友", "私人会客"],
  ["带小孩", "带孩子", "带娃"],
  ["中心组织", "中心安排"],
  ["会议", "开会", "例会"],
  ["无故缺席", "无故未参加", "无故不参加", "缺席", "缺会", "未参加", "不参加", "没参加", "没有参加"],
  ["不接听电话", "不接电话", "电话没人接", "电话无人接听", "未接电话", "不接听办公电话"],
  ["差错", "办错", "出错", "错误", "失误", "弄错"],
  ["表扬", "表彰", "嘉奖"],
  ["感谢信", "锦旗", "书面感谢", "送锦旗"],
  ["差评", "不满意", "评价不满意", "给了差"],
  ["外人", "无关人员", "外来人员", "非工作人员", "非中心工作人员", "闲杂人员"],
  ["染发", "染怪异发色", "染头发", "染黄头发", "染怪发型", "奇异发型", "怪异发型", "怪发型"],
  ["因特网", "互联网", "外网"],
  ["新闻媒体", "各级媒体", "媒体", "电视台", "报纸", "日报", "省报", "市报"],
  ["代班", "顶岗", "替班"],
  ["关闭电源", "关电源", "切断电源", "断电"],
];

/** Spellings that name no conduct of their own. */
const SPELLINGS: readonly (readonly string[])[] = [
  ["服务对象", "办事群众", "办事民众", "办事人员", "来访者", "来访顾客", "群众", "居民", "市民", "民众", "顾客", "客户", "患者", "用户", "公众", "老百姓", "办事人"],
  ["未", "没有", "没", "不按", "未按", "未曾", "不及时", "未及时"],
];

/** Words that stand in every regulation and every reason and tell nothing apart. */
const SAY_NOTHING = [
  "窗口工作人员", "窗口服务人员", "工作人员", "工作时间内", "工作时间", "上班时间", "上班期间", "在岗期间", "工作期间", "上班时", "上班",
  "禁止", "不得", "严禁", "不准", "应当", "必须", "经查实", "经核实", "情况属实", "督查发现", "巡查发现", "被发现", "检查发现", "视频监控发现", "行为", "等",
];

const replacements: ReadonlyMap<string, string> = new Map([
  ...[...CONDUCTS, ...SPELLINGS].flatMap(([word = "", ...others]) => [word, ...others].map((other): [string, string] => [other, word])),
  ...SAY_NOTHING.map((word): [string, string] => [word, ""]),
]);

/** Longest first, so that 扎堆聊天 is one word and not 扎堆 and 聊天. */
const anyOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join("|");
const WORDS = new RegExp(anyOf(replacements.keys()), "gu");
const NAMED = new RegExp(anyOf(CONDUCTS.flatMap(([word]) => (word === undefined ? [] : [word]))), "gu");

/** When and how long: 6月3日, 上午9点多, 20分钟, 半小时, 3天以上. It tells nothing about which conduct it was. */
const TIMES = /(?:上午|下午|中午|早上)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半])(?:个)?(?:年|月|日|号|点(?:\d+分|半)?|时|分钟|小时|天)(?:多|左右|以上|以内)?(?:钟)?/gu;

const inOneSpelling = (words: string): string => words.replace(TIMES, "").replace(WORDS, (word) => replacements.get(word) ?? "");

/**
 * The words of a text as `clauseKey` gives them, each conduct in one spelling, without times and empty words.
 * @example conductKey("上班期间抽烟、吃早餐") // "吸烟吃零食"
 */
export const conductKey = (text: string): string => inOneSpelling(clauseKey(text));

/**
 * The pieces of a text, each one conduct where the text allows, as `conductKey`.
 * @example conductPieces("上班期间抽烟、吃早餐") // ["吸烟", "吃零食"]
 * @example conductPieces("上班迟到早退") // ["迟到", "早退"]
 */
export function conductPieces(text: string): readonly string[] {
  const pieces = clauseWords(text)
    .split(/[、,;。:()?!/]|以及|或者|[及或]/u)
    .map((piece) => conductKey(piece))
    .flatMap((piece) => {
      const named = conductsIn(piece);
      return named.length > 1 && named.join("").length === piece.length ? named : [piece];
    })
    .filter((piece) => piece.length >= 2);
  return [...new Set(pieces)];
}

/**
 * The conducts that a key names, as spelt in it.
 * @example conductsIn(conductKey("在大厅抽烟")) // ["吸烟"]
 */
export const conductsIn = (key: string): readonly string[] => [...new Set(key.match(NAMED) ?? [])];

/**
 * Where a prepared text (`clauseKey`) names a conduct, and its one spelling.
 * @example conductPlaces("在大厅抽烟") // [{ conduct: "吸烟", start: 3, end: 5 }]
 */
export function conductPlaces(key: string): readonly { readonly conduct: string; readonly start: number; readonly end: number }[] {
  return [...key.matchAll(CONDUCT_WORDS)].flatMap((match) => {
    const conduct = replacements.get(match[0]) ?? match[0];
    return ONE_SPELLINGS.has(conduct) ? [{ conduct, start: match.index, end: match.index + match[0].length }] : [];
  });
}

const ONE_SPELLINGS: ReadonlySet<string> = new Set(CONDUCTS.flatMap(([word]) => (word === undefined ? [] : [word])));

/** Every spelling of every conduct, the one spelling itself included. */
const CONDUCT_WORDS = new RegExp(anyOf(new Set(CONDUCTS.flat())), "gu");
