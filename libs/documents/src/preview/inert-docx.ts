import { hostileIn } from '../template/hostile';
import { LIMITS } from '../upload/limits';
import { storeZip, type ZipFile } from '../zip/store-zip';
import { unpack } from '../zip/unpack';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory';

const DOCUMENT = /^word\/document\d*\.xml$/i;
const XML = /\.(?:xml|rels)$/i;
const TAG = '<'.charCodeAt(0);
/** Pictures that are named by an address in the text itself rather than in the relations of the part. */
const LINKED_PICTURE = /<v:(?:imagedata|fill|stroke)\b[^>]*\s(?:src|o:href|r:href)\s*=/i;
const OUTSIDE = /TargetMode\s*=\s*["']\s*External|Target\s*=\s*["'](?:[a-z]+:|\\\\|\/\/)/i;

const sum = (entries: readonly ZipEntry[]): number => entries.reduce((total, { size }) => total + size, 0);

/** The directory is judged before anything is unpacked: a zip of a few kilobytes can announce more than there is memory. */
function directoryOf(bytes: Buffer): readonly ZipEntry[] | null {
  const entries = readZipDirectory(bytes)?.filter(({ name }) => !name.endsWith('/')) ?? null;
  if (entries === null || bytes.length > LIMITS.bytes || !entries.some(({ name }) => DOCUMENT.test(name))) return null;
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) return null;
  const xml = entries.filter(({ name }) => XML.test(name));
  return sum(entries) > LIMITS.unpackedBytes || sum(xml) > LIMITS.xmlBytes ? null : entries;
}

function countTags(data: Buffer): number {
  let tags = 0;
  for (let at = data.indexOf(TAG); at !== -1; at = data.indexOf(TAG, at + 1)) tags += 1;
  return tags;
}

/** The parts of a Word file, unpacked within bounds; null when it is damaged, too large, or no Word file. */
export function openDocx(bytes: Buffer): readonly ZipFile[] | null {
  const files: ZipFile[] = [];
  let tags = 0;
  for (const entry of directoryOf(bytes) ?? []) {
    const data = unpack(bytes, entry);
    if (data === null) return null;
    if (XML.test(entry.name)) tags += countTags(data);
    if (tags > LIMITS.xmlTags) return null;
    files.push({ name: entry.name, data });
  }
  return files.length === 0 ? null : files;
}

/** Without the relations that lead out of the file: links lose their address, and nothing is fetched for a picture. */
function withoutOutside({ name, data }: ZipFile): ZipFile {
  if (!/\.rels$/i.test(name)) return { name, data };
  const xml = data.toString('utf8').replaceAll(/<Relationship\b[^>]*>/g, (tag) => (OUTSIDE.test(tag) ? '' : tag));
  return { name, data: Buffer.from(xml) };
}

/**
 * The same Word file without anything that leads out of it, or null when it holds what runs or fetches in another way.
 * What strangers handed in is opened by LibreOffice on the server, which would follow an address, or read a file of ours.
 */
export function inertDocx(files: readonly ZipFile[]): Buffer | null {
  const inert = files.map(withoutOutside);
  const judged = inert.map(({ name, data }) => ({ name, xml: XML.test(name) ? data.toString('utf8') : null }));
  const isLinking = judged.some(({ xml }) => xml !== null && LINKED_PICTURE.test(xml));
  return isLinking || hostileIn(judged) !== null ? null : storeZip(inert);
}
