import { ReadFile } from '@bihuan/cases';
import { PREVIEW_LIMITS, type Actor, type FilePreview, type Words } from '@bihuan/contracts';
import { ConversionFailed, decodeText, inertDocx, openDocx, pageOfDocx, PdfConverter } from '@bihuan/documents';
import { Injectable } from '@nestjs/common';
import { NoPreview } from '../case-files.errors';
import { firstRowsOf } from './first-rows';

/** How long a reader waits for LibreOffice. It goes on in the background, and what it makes is there the next time. */
const PATIENCE_MS = 30_000;
/** A spreadsheet beyond this takes seconds to read. */
const LARGEST_SHEET = 8 * 1024 * 1024;

const whys = {
  kind: {
    zh: '这种文件不能在线预览，请下载后查看',
    en: 'Files of this kind cannot be previewed: download it to read it',
  },
  unreadable: {
    zh: '文件的内容无法读取，可能已损坏、加了密码，或者内容过多，请下载后查看',
    en: 'The content cannot be read: it may be damaged, locked by a password, or too long. Download it to read it',
  },
  large: { zh: '表格较大，请下载后查看', en: 'The sheet is large: download it to read it' },
} as const satisfies Record<string, Words>;
const none = (why: keyof typeof whys): FilePreview => ({ kind: 'none', why: whys[why] });

export type PreviewContent = { readonly mediaType: string; readonly bytes: Buffer };
type Stored = Awaited<ReturnType<ReadFile['execute']>>;

const endingOf = ({ name }: Stored): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** Shows a stored file without handing it out, to whoever may read it: nothing in it runs, and nothing it names is fetched. */
@Injectable()
export class PreviewFile {
  constructor(
    private readonly files: ReadFile,
    private readonly converter: PdfConverter,
  ) {}

  /** In which way the file can be looked at; of texts and tables, what there is to see. */
  async execute(actor: Actor, fileId: string): Promise<FilePreview> {
    const file = await this.files.execute(actor, fileId);
    if (file.mediaType.startsWith('image/')) return { kind: 'image' };
    if (file.mediaType === 'application/pdf') return { kind: 'pdf' };
    const ending = endingOf(file);
    if (ending === 'docx') return this.ofWord(file);
    if (ending === 'xlsx' || ending === 'xls' || ending === 'csv') return ofSheet(file);
    return ending === 'txt' ? ofText(file) : none('kind');
  }

  /** What is shown of an image, a PDF or a Word file. */
  async content(actor: Actor, fileId: string): Promise<PreviewContent> {
    const file = await this.files.execute(actor, fileId);
    const { mediaType, content } = file;
    if (mediaType.startsWith('image/') || mediaType === 'application/pdf') return { mediaType, bytes: content };
    const parts = endingOf(file) === 'docx' ? openDocx(content) : null;
    if (parts === null) throw new NoPreview();
    const inert = inertDocx(parts);
    const pdf = inert === null ? null : await inTime(this.converter.convert(inert));
    if (pdf !== null) return { mediaType: 'application/pdf', bytes: pdf };
    const page = await pageOfDocx(parts, file.name);
    if (page === null) throw new NoPreview();
    return { mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(page) };
  }

  private ofWord({ content }: Stored): FilePreview {
    const parts = openDocx(content);
    if (parts === null) return none('unreadable');
    return { kind: this.converter.isAvailable() && inertDocx(parts) !== null ? 'pdf' : 'page' };
  }
}

async function ofSheet(file: Stored): Promise<FilePreview> {
  if (file.size > LARGEST_SHEET) return none('large');
  return (await firstRowsOf(file.content, file.name)) ?? none('unreadable');
}

function ofText({ content }: Stored): FilePreview {
  const decoded = decodeText(content);
  if (decoded.kind !== 'text') return none('unreadable');
  const { text } = decoded;
  return {
    kind: 'text',
    text: text.slice(0, PREVIEW_LIMITS.characters),
    isWhole: text.length <= PREVIEW_LIMITS.characters,
  };
}

/** Gives up waiting, not the work. */
async function inTime<Made>(work: Promise<Made>): Promise<Made> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ConversionFailed()), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
