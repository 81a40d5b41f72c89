import type { Words } from '@bihuan/contracts';
import { TemplateRefused } from '../documents.errors';
import type { ZipFile } from '../zip/store-zip';
import { unpack } from '../zip/unpack';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory';
import { hostileIn } from './hostile';
import { TEMPLATE_LIMITS } from './limits';
import { readXml, type XmlElement } from './xml';

const DOCUMENT = 'word/document.xml';
/** The parts that a person writes in, and so the parts that placeholders stand in. */
const WRITTEN = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const XML = /\.(?:xml|rels)$/i;

/** A template that was found harmless: its parts in order, those with text read as trees. */
export type OpenTemplate = {
  readonly files: readonly ZipFile[];
  readonly written: ReadonlyMap<string, XmlElement>;
  readonly body: XmlElement;
};

const refusals = {
  broken: {
    zh: '文件已损坏，或者不是.docx文件，请用Word或WPS打开后另存为.docx再上传',
    en: 'The file is damaged or not a .docx. Open it in Word or WPS and save it as .docx again',
  },
  encrypted: {
    zh: '这是旧版Word（.doc）、WPS或加了密码的文件，请去掉密码、另存为.docx后再上传',
    en: 'This is an old Word file (.doc), a WPS file, or one with a password. Save it as .docx without a password',
  },
  tooLarge: {
    zh: '模板过大：文件不超过5MB，解开后不超过30MB，请压缩或删去图片',
    en: 'The template is too large: 5 MB packed and 30 MB unpacked at most. Shrink or remove its pictures',
  },
} as const satisfies Record<string, Words>;

const sum = (entries: readonly ZipEntry[]): number => entries.reduce((total, { size }) => total + size, 0);

/** The directory is judged before anything is unpacked: a zip of a few kilobytes can announce more than the machine has memory. */
function directoryOf(bytes: Buffer): readonly ZipEntry[] {
  if (bytes.length > TEMPLATE_LIMITS.bytes) throw new TemplateRefused(refusals.tooLarge);
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new TemplateRefused(refusals.encrypted);
  const entries = readZipDirectory(bytes)?.filter(({ name }) => !name.endsWith('/')) ?? null;
  if (entries === null || !areOrdinary(entries.map(({ name }) => name))) throw new TemplateRefused(refusals.broken);
  const xml = entries.filter(({ name }) => XML.test(name));
  const isTooMuch = sum(entries) > TEMPLATE_LIMITS.unpackedBytes || sum(xml) > TEMPLATE_LIMITS.xmlBytes;
  if (isTooMuch || entries.length > TEMPLATE_LIMITS.parts) throw new TemplateRefused(refusals.tooLarge);
  return entries;
}

/** Names are compared as Word compares them, so that no second `Word/Document.xml` stands beside the one that was checked. */
function areOrdinary(names: readonly string[]): boolean {
  const unlike = new Set(names.map((name) => name.toLowerCase()));
  const isOdd = (name: string) => name.startsWith('/') || /\\|(?:^|\/)\.\.(?:\/|$)/.test(name);
  return unlike.size === names.length && !names.some(isOdd) && names.includes(DOCUMENT);
}

function unpackAll(bytes: Buffer): readonly ZipFile[] {
  return directoryOf(bytes).map((entry) => {
    const data = unpack(bytes, entry);
    if (data === null) throw new TemplateRefused(entry.isEncrypted ? refusals.encrypted : refusals.broken);
    return { name: entry.name, data };
  });
}

const textOf = (data: Buffer): string => data.toString('utf8').replace(/^\uFEFF/, '');

function readWritten(files: readonly ZipFile[]): ReadonlyMap<string, XmlElement> {
  const written = new Map<string, XmlElement>();
  for (const { name, data } of files) {
    if (!WRITTEN.test(name)) continue;
    const root = readXml(textOf(data));
    if (root === null) throw new TemplateRefused(refusals.broken);
    written.set(name, root);
  }
  return written;
}

/** Opens a template, or throws `TemplateRefused` with the reason. */
export function openTemplate(bytes: Buffer): OpenTemplate {
  const files = unpackAll(bytes);
  const hostile = hostileIn(files.map(({ name, data }) => ({ name, xml: XML.test(name) ? textOf(data) : null })));
  if (hostile !== null) throw new TemplateRefused(hostile);
  const tags = files.filter(({ name }) => XML.test(name)).reduce((count, { data }) => count + countTags(data), 0);
  if (tags > TEMPLATE_LIMITS.xmlTags) throw new TemplateRefused(refusals.tooLarge);
  const written = readWritten(files);
  const document = written
    .get(DOCUMENT)
    ?.children.find((node) => typeof node === 'object' && node.name === 'w:document');
  const body = typeof document === 'object' ? document.children.find(isBody) : undefined;
  if (body === undefined) throw new TemplateRefused(refusals.broken);
  return { files, written, body };
}

const isBody = (node: XmlElement['children'][number]): node is XmlElement =>
  typeof node === 'object' && node.name === 'w:body';

function countTags(data: Buffer): number {
  const sign = '<'.charCodeAt(0);
  let tags = 0;
  for (let at = data.indexOf(sign); at !== -1; at = data.indexOf(sign, at + 1)) tags += 1;
  return tags;
}
