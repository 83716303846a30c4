/** What the grammar's productions read. */

export type TokenKind =
  /** A number in digits or Chinese numerals; `value` is set. */
  | "number"
  /** Item number or heading mark: "一、", "(3)", "2.1.1", "⑴"; `style` is set. */
  | "marker"
  /** 分 as the unit of an amount. */
  | "points"
  /** Verbs before an amount. */
  | "deduct" | "bonus" | "award"
  /** 扣分, 加分 … without an amount of their own: "每次另行加分,区级加3分". */
  | "deducting" | "adding"
  /** 不扣分, 不予加分: no amount follows. */
  | "exempt"
  /** 该项不得分, 全额扣除: all of an item's points, without a figure. */
  | "forfeit"
  /** 每, 每有, 每发现 …: what comes is counted. */
  | "per"
  /** What is counted: 次, 人次, 半天, 工作日 … */
  | "unit"
  /** Between two numbers of a range. */
  | "range"
  | "plus" | "minus"
  /** 以上, 以下, 以内 …: the number before is an edge. */
  | "above" | "below" | "between"
  /** 超过, 低于, 达到 …: the number behind is an edge. */
  | "over" | "under"
  /** 不超过, 最多 …: the number behind is a limit. */
  | "most"
  /** 扣完为止 */
  | "cap"
  /** 总分, 满分, 基础分 …: the number behind is a whole. */
  | "whole"
  /** 占, 权重: the percentage behind is a weight. */
  | "weight"
  | "percent" | "money"
  | "chief"
  /** 取消 … 资格, 一票否决 …; see `veto` productions. */
  | "withdraw" | "honour" | "rejected" | "rate-as"
  /** 优秀, 合格 … */
  | "grade"
  /** Underscores or an empty bracket where a number belongs. */
  | "blank"
  /** 酌情 */
  | "discretion"
  /** 加倍, 双倍, 减半: so many times the amount before. */
  | "multiple"
  | "comma" | "semicolon" | "colon" | "stop" | "open" | "close" | "quote" | "slash"
  /** End of a line or of a table cell. */
  | "line" | "cell"
  | "text";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Places in `Source.plain`; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly value?: number;
  /** Marker tokens: marks of one style stand on one level. */
  readonly style?: string;
  /** Read in spite of a letter that was taken for a digit. */
  readonly doubtful?: boolean;
}
