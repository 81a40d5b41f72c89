import type { Words } from '@bihuan/contracts';
import { attribute, descendants, plain, readXml, type XmlElement } from './xml';

/** A part of a Word file as it is judged: its name, and its text where it is XML. */
export type JudgedPart = { readonly name: string; readonly xml: string | null };

const reasons = {
  macro: {
    zh: '模板里有宏、控件或嵌入的对象，不予接收，请另存为不带宏的.docx并删去嵌入对象',
    en: 'The template holds macros, controls or embedded objects. Save it as .docx without macros and remove what is embedded',
  },
  external: {
    zh: '模板引用了外部的文件或网址（附加模板、链接的图片、超链接等），不予接收，请改为嵌入或删去',
    en: 'The template refers to files or addresses outside (an attached template, linked pictures, links). Embed or remove them',
  },
  entity: {
    zh: '模板的XML中有自定义实体或文档类型声明，不是文字处理软件写出的文件，不予接收',
    en: 'The XML of the template declares entities or a document type, which no word processor writes',
  },
  chunk: {
    zh: '模板嵌套了其他格式的文档，不予接收，请把内容直接粘贴进来',
    en: 'The template imports a document of another format. Paste its content instead',
  },
  field: {
    zh: '模板中有会读取外部内容的域（DDE、LINK、INCLUDE等），不予接收，请删去这些域',
    en: 'The template has fields that fetch content from elsewhere (DDE, LINK, INCLUDE …). Remove them',
  },
} as const satisfies Record<string, Words>;

const ACTIVE_PART =
  /(?:^|\/)(?:vbaProject[^/]*|vbaData[^/]*|activeX|embeddings|customUI|attachedToolbars[^/]*)(?:\/|$)/i;
const ACTIVE_TYPE = /macroEnabled|vbaProject|activeX|oleObject/i;
const FETCHING_FIELD =
  /(?:^|[^\p{L}])(?:DDE|DDEAUTO|LINK|IMPORT|DATABASE|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|AUTOTEXT|MACROBUTTON)(?![\p{L}])/iu;

/** Field codes are gathered over the whole part: Word splits them over runs, and so does who wants to hide one. */
function fetches(root: XmlElement): boolean {
  const simple = descendants(root, 'w:fldSimple').map((field) => attribute(field, 'w:instr') ?? '');
  const code = descendants(root, 'w:instrText').map(({ children }) => children.filter(isText).join(''));
  return [...simple, code.join(''), code.join(' ')].some((text) => FETCHING_FIELD.test(plain(text)));
}

const isText = (node: XmlElement['children'][number]): node is string => typeof node === 'string';

function isExternal(xml: string): boolean {
  return /TargetMode\s*=\s*["']\s*External/i.test(xml) || /Target\s*=\s*["'](?:[a-z]+:|\\\\|\/\/)/i.test(xml);
}

function hasFetchingField(xml: string): boolean {
  if (!/<w:(?:instrText|fldSimple)\b/.test(xml)) return false;
  const root = readXml(xml);
  return root !== null && fetches(root);
}

type Rule = { readonly of: RegExp; readonly breaks: (xml: string) => boolean; readonly reason: Words };

const rules: readonly Rule[] = [
  // a zero is half of a character of UTF-16, in which all the rest could hide
  { of: /./, breaks: (xml) => xml.includes('<!') || xml.includes('\0'), reason: reasons.entity },
  { of: /^\[Content_Types\]\.xml$/, breaks: (xml) => ACTIVE_TYPE.test(xml), reason: reasons.macro },
  { of: /\.rels$/i, breaks: isExternal, reason: reasons.external },
  { of: /./, breaks: (xml) => /aFChunk"|<w:altChunk\b/i.test(xml), reason: reasons.chunk },
  { of: /^word\//i, breaks: hasFetchingField, reason: reasons.field },
];

/** Why one part may not come into the house, or null. Pictures are passed on as they are. */
function faultOf({ name, xml }: JudgedPart): Words | null {
  if (ACTIVE_PART.test(name)) return reasons.macro;
  if (xml === null) return null;
  return rules.find(({ of, breaks }) => of.test(name) && breaks(xml))?.reason ?? null;
}

/**
 * What is hostile in a template, in words, or null.
 * A template is opened by LibreOffice on the server and by Word on every desk that receives a document made from it: it may
 * hold nothing that runs, and nothing that fetches.
 */
export function hostileIn(parts: readonly JudgedPart[]): Words | null {
  for (const part of parts) {
    const fault = faultOf(part);
    if (fault !== null) return fault;
  }
  return null;
}
