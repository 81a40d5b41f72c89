import type { SheetRow } from '@bihuan/contracts';
import {
  DamagedSpreadsheet,
  EmptySpreadsheet,
  NotASpreadsheet,
  SpreadsheetTooLarge,
  UnsupportedFormat,
} from '../spreadsheets.errors';
import { LIMITS } from './limits';
import { MergedValues, mergedAreasOf } from './merged-areas';
import { SheetBound, SheetFault, SheetParser } from './sheet-parser';
import type { Spreadsheet } from './spreadsheet';
import { readWorkbook, workbookPart, type Workbook } from './workbook-parts';
import { readXmlChunks, XmlFault } from './xml';
import { ZipParts } from './zip-parts';

function partOf(parts: ZipParts, fileName: string): string {
  if (parts.has('META-INF/manifest.xml')) throw new UnsupportedFormat(fileName, '.ods');
  if (parts.has('xl/workbook.bin')) throw new UnsupportedFormat(fileName, '.xlsb');
  const part = workbookPart(parts);
  if (part === null || !parts.hasUnder('xl/')) throw new NotASpreadsheet(fileName);
  return part;
}

/** The faults of the file, as the person who sent it should read them. Others are ours and pass unchanged. */
function refusalOf(error: unknown, fileName: string, where: { readonly zh: string; readonly en: string }): unknown {
  if (error instanceof SheetBound) return new SpreadsheetTooLarge(fileName, error);
  if (!(error instanceof XmlFault) && !(error instanceof SheetFault)) return error;
  return Object.assign(new DamagedSpreadsheet(fileName, where), { cause: error });
}

export function tooManyRows(fileName: string): SpreadsheetTooLarge {
  return new SpreadsheetTooLarge(fileName, {
    zh: `一张工作表超过 ${LIMITS.rows} 行`,
    en: `a sheet has more than ${LIMITS.rows} rows`,
  });
}

async function* parsedRows(parts: ZipParts, part: string, workbook: Workbook): AsyncGenerator<SheetRow> {
  const merged = new MergedValues(await mergedAreasOf(parts.chunks(part)));
  const parser = new SheetParser(workbook);
  let count = 0;
  for await (const _ of readXmlChunks(parts.chunks(part), parser)) {
    for (const row of parser.take()) {
      count += 1;
      if (count > LIMITS.rows) throw tooManyRows(parts.fileName);
      yield merged.fill(row);
    }
  }
}

async function* rowsOf(
  parts: ZipParts,
  sheet: Workbook['sheets'][number],
  workbook: Workbook,
): AsyncGenerator<SheetRow> {
  try {
    yield* parsedRows(parts, sheet.part, workbook);
  } catch (error) {
    throw refusalOf(error, parts.fileName, {
      zh: `工作表“${sheet.name}”的内容无法读取`,
      en: `the sheet “${sheet.name}” cannot be read`,
    });
  }
}

function workbookOf(parts: ZipParts, fileName: string): Workbook {
  try {
    return readWorkbook(parts, partOf(parts, fileName));
  } catch (error) {
    throw refusalOf(error, fileName, { zh: '工作簿的目录无法读取', en: 'its list of sheets cannot be read' });
  }
}

/** Opens an .xlsx. Rows are unpacked and parsed while they are read, so a large sheet needs no more memory than a small one. */
export function readXlsx(bytes: Buffer, fileName: string): Spreadsheet {
  const parts = new ZipParts(bytes, fileName);
  const workbook = workbookOf(parts, fileName);
  if (workbook.sheets.length === 0) throw new EmptySpreadsheet(fileName);
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      rows: () => rowsOf(parts, sheet, workbook),
    })),
  };
}
