/**
 * The program that goes with every file: plain Node, nothing installed, no network. It is kept as text because it must run
 * where nothing of ours is.
 */
export const verifyScript = String.raw`// 用法 / usage: node verify.mjs
// 核对本卷每个文件的SHA-256和办理日志的哈希链；不联网，不需要安装任何软件包。
// Checks the SHA-256 of every file and the hash chain of the journal; no network, no packages.
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const faults = [];
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

async function sha256OfFile(path) {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

function canonical(value) {
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return '{' + Object.entries(value).filter(([, part]) => part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => JSON.stringify(key) + ':' + canonical(part)).join(',') + '}';
}

const manifestBytes = readFileSync(join(root, 'manifest.json'));
const manifestHash = sha256(manifestBytes);
if (readFileSync(join(root, 'manifest.sha256'), 'utf8').trim() !== manifestHash) {
  faults.push('manifest.json: 与manifest.sha256不符 / does not fit manifest.sha256');
}
const manifest = JSON.parse(manifestBytes.toString('utf8'));

const listed = new Set(['manifest.json', 'manifest.sha256', ...manifest.files.map((file) => file.path)]);
for (const { path, size, sha256: wanted } of manifest.files) {
  try {
    const bytes = await sha256OfFile(join(root, ...path.split('/')));
    if (bytes !== wanted) faults.push(path + ': 内容已改动 / was changed (' + size + ' bytes)');
  } catch {
    faults.push(path + ': 缺失或无法读取 / missing or unreadable');
  }
}
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (entry.isDirectory()) continue;
  const path = relative(root, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/').normalize('NFC');
  if (!listed.has(path)) faults.push(path + ': 目录中没有此文件 / is not in the index');
}
for (const path of manifest.mismatched ?? []) {
  faults.push(path + ': 归档时即与系统登记的校验值不符 / did not fit the hash on record when the file was made');
}

let checked = 0;
try {
  const journal = JSON.parse(readFileSync(join(root, ...manifest.journal.split('/')), 'utf8'));
  let previous = null;
  journal.entries.forEach((entry, index) => {
    const name = '日志第' + entry.sequence + '条 / entry ' + entry.sequence;
    if (entry.sequence !== index + 1) faults.push(name + ': 前面缺少条目 / an entry before it is missing');
    if (entry.previousHash !== previous) faults.push(name + ': 与上一条不衔接 / does not follow the one before it');
    if (journal.whole) {
      const { hash, ...content } = entry;
      if (sha256(canonical(content)) !== hash) faults.push(name + ': 内容已改动 / was changed');
    }
    previous = entry.hash;
    checked += 1;
  });
  if (checked !== journal.case.version) faults.push('日志 / journal: ' + checked + ' / ' + journal.case.version);
  const { anchor } = journal;
  if (anchor) {
    const head = journal.entries[anchor.sequence - 1];
    if (!head || head.hash !== anchor.head) faults.push('锚点 / anchor ' + anchor.day + ': 与日志不符 / does not fit');
    else console.log('锚点 / anchor ' + anchor.day + ': ' + anchor.hash);
  }
  if (!journal.whole) console.log('日志为节选，只核对衔接 / the journal is an excerpt: only its links were checked');
} catch (error) {
  faults.push('日志无法读取 / the journal cannot be read: ' + error.message);
}

console.log('manifest.json SHA-256: ' + manifestHash);
console.log('文件 / files: ' + manifest.files.length + '，日志条目 / entries: ' + checked);
for (const fault of faults) console.error('✗ ' + fault);
console.log(faults.length === 0 ? '完好 / everything holds' : '发现' + faults.length + '处问题 / ' + faults.length + ' faults');
process.exitCode = faults.length === 0 ? 0 : 1;
`;
