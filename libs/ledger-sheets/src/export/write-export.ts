import type { ExportBody, ExportFormat, PlainDate } from '@bihuan/contracts';
import { writeCsv, writeWorkbook, type SheetContent } from '@bihuan/spreadsheets';
import type { Writable } from 'node:stream';
import { dayWords } from '../day-words';

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Writes rows in the format that was asked for, and ends the stream. */
export function writeExport(format: ExportFormat, content: SheetContent, out: Writable): Promise<void> {
  return format === 'csv' ? writeCsv(content, out) : writeWorkbook(content, out);
}

/** What the file is called: its title and its day. */
export function fileNameOf({ title, format }: ExportBody, today: PlainDate): string {
  return `${title.replaceAll(/[/\\:*?"<>|\p{Cc}\p{Bidi_Control}]/gu, ' ').trim() || '台账'}（截至${dayWords(today)}）.${format}`;
}
