/** Custom XML parts: documents that travel inside the workbook. */
import { textArgument } from "../arguments";
import type { HostObject, TypeBehaviour } from "../hostObject";
import { invalidArgument, itemNotFound } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import { listed } from "./listed";

export interface CustomXmlObject extends HostObject {
  readonly type: "CustomXmlPart";
  readonly id: string;
  xml: string;
}

interface ScopedCollection extends HostObject {
  readonly namespaceUri: string;
}

/** Namespace of the root element; "" when it has none. */
const namespaceOf = (xml: string): string => /<[^?!][^>]*?\sxmlns(?::\w+)?\s*=\s*["']([^"']*)["']/.exec(xml)?.[1] ?? "";

function checkXml(xml: string): string {
  if (!/^\s*(?:<\?[^>]*\?>\s*)?<[^?!\s/>]+[\s\S]*>\s*$/.test(xml)) throw invalidArgument("the text is not an XML document");
  return xml;
}

export const customXmlPartBehaviour: TypeBehaviour<CustomXmlObject> = {
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ xml }) => namespaceOf(xml) },
  },
  methods: {
    GetXml: ({ xml }) => xml,
    SetXml: (target, args) => {
      target.xml = checkXml(textArgument(args, 0, "xml"));
    },
    Delete: (target, _args, model) => listed(model.customXmlParts).remove(target),
  },
};

export const customXmlPartCollectionBehaviour: TypeBehaviour = {
  items: (_target, model) => model.customXmlParts,
  methods: {
    Add: (_target, args, model) => {
      const part: CustomXmlObject = { type: "CustomXmlPart", id: `{XML-${model.newId()}}`, xml: checkXml(textArgument(args, 0, "xml")) };
      model.customXmlParts.push(part);
      return part;
    },
    GetByNamespace: (_target, args) => ({ type: "CustomXmlPartScopedCollection", namespaceUri: textArgument(args, 0, "namespaceUri") }),
  },
};

const scoped = ({ namespaceUri }: ScopedCollection, model: WorkbookModel): readonly CustomXmlObject[] =>
  model.customXmlParts.filter(({ xml }) => namespaceOf(xml) === namespaceUri);

export const customXmlScopedBehaviour: TypeBehaviour<ScopedCollection> = {
  items: scoped,
  methods: {
    GetOnlyItem: (target, _args, model) => {
      const [part, second] = scoped(target, model);
      if (!part || second) throw itemNotFound("exactly one custom XML part");
      return part;
    },
  },
};
