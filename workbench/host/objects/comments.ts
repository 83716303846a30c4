/** Comments on cells. */
import { isRecord, textArgument } from "../arguments";
import { isCell, overlaps } from "../boxes";
import type { Box } from "../gridBackend";
import type { HostObject, TypeBehaviour } from "../hostObject";
import { HostError, invalidArgument, itemNotFound } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import { rangeArgument, rangeOf } from "./addressing";
import { listed } from "./listed";

export interface CommentObject extends HostObject {
  readonly type: "Comment";
  readonly id: string;
  readonly sheet: string;
  readonly box: Box;
  content: string;
  resolved: boolean;
}

interface CommentCollection extends HostObject {
  /** null for all comments of the workbook. */
  readonly sheet: string | null;
}

const textOf = (content: unknown): string =>
  isRecord(content) ? textArgument([content.richContent], 0, "content") : textArgument([content], 0, "content");

function add({ sheet }: CommentCollection, args: readonly unknown[], model: WorkbookModel): CommentObject {
  const range = rangeArgument(model, sheet ?? model.grid.activeSheet(), args[0]);
  model.requireWritable(range.sheet);
  if (!isCell(range.box)) throw invalidArgument("a comment belongs to one cell");
  if (commentAt(model, range.sheet, range.box)) throw new HostError("InvalidOperation", "The cell has a comment already.");
  const comment: CommentObject = {
    type: "Comment", id: `{COMMENT-${model.newId()}}`, sheet: range.sheet, box: range.box, content: textOf(args[1]), resolved: false,
  };
  model.comments.push(comment);
  return comment;
}

const commentAt = (model: WorkbookModel, sheet: string, box: Box): CommentObject | undefined =>
  model.comments.find((comment) => comment.sheet === sheet && overlaps(comment.box, box));

export const commentBehaviour: TypeBehaviour<CommentObject> = {
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    AuthorName: { get: () => "Workbench" },
    ContentType: { get: () => "Plain" },
    Content: {
      get: ({ content }) => content,
      set: (target, value, model) => {
        model.requireWritable(target.sheet);
        target.content = textOf(value);
      },
    },
    Resolved: {
      get: ({ resolved }) => resolved,
      set: (target, value) => {
        target.resolved = value === true;
      },
    },
  },
  methods: {
    GetLocation: ({ sheet, box }) => rangeOf(sheet, box),
    Delete: (target, _args, model) => {
      model.requireWritable(target.sheet);
      listed(model.comments).remove(target);
    },
  },
};

export const commentCollectionBehaviour: TypeBehaviour<CommentCollection> = {
  items: ({ sheet }, model) => model.comments.filter((comment) => sheet === null || comment.sheet === sheet),
  methods: {
    Add: add,
    GetItemByCell: ({ sheet }, args, model) => {
      const range = rangeArgument(model, sheet ?? model.grid.activeSheet(), args[0]);
      const comment = commentAt(model, range.sheet, range.box);
      if (!comment) throw itemNotFound("a comment on this cell");
      return comment;
    },
  },
};
