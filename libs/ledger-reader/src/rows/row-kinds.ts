import type { LedgerMapping, SheetRow, Words } from '@bihuan/contracts';
import { plain, saysNothing, wordsOf } from '../cells/plain';
import { ownCells } from '../layout/find-table';
import { mappedColumns } from './row-reading';

const TOTAL = /^(?:合计|小计|总计|共计|累计|总数|本页小计|平均)(?:[:：]|\d|$|[(（])/;
const NOTE =
  /^(?:填表说明|填报说明|填写说明|说明|备注|注|附注|注释|填表人|填报人|制表人?|审核人?|联系人|联系电话|单位负责人|主要负责人|填报单位|填报时间|填报日期|制表日期|报送单位|报送时间|签字|盖章)(?:\d|[:：(（]|$)/;
const HEADING = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+[章部类])/;

export const skipReasons = {
  empty: { zh: '空行', en: 'empty row' },
  total: { zh: '合计、小计行', en: 'a total' },
  note: { zh: '表格下方的说明', en: 'a note below the table' },
  heading: { zh: '分组标题', en: 'a heading within the table' },
  header: { zh: '重复的表头', en: 'the header again' },
} as const satisfies Readonly<Record<string, Words>>;

/** Tells rows that are no case from those that are. It remembers that notes have begun: what follows them alone is a note too. */
export class RowKinds {
  private isBelow = false;
  private readonly columns: readonly { readonly column: number; readonly headers: readonly string[] }[];

  constructor(mapping: LedgerMapping) {
    this.columns = mappedColumns(mapping).map(({ column, header }) => ({ column, headers: plain(header).split('/') }));
  }

  /** Why a row is no case; null when it may be one. */
  reasonToSkip(row: SheetRow): Words | null {
    const own = ownCells(row).filter(({ cell }) => !saysNothing(wordsOf(cell)));
    const first = plain(wordsOf(own[0]?.cell));
    const mapped = this.columns.filter(({ column }) => !saysNothing(wordsOf(row.cells[column])));
    if (own.length === 0 || mapped.length === 0) return skipReasons.empty;
    if (this.isHeader(row, mapped)) return skipReasons.header;
    if (TOTAL.test(first)) return skipReasons.total;
    if (this.isNote(first, own.length)) return skipReasons.note;
    return own.length === 1 && this.isHeading(row, first, own[0]?.column) ? skipReasons.heading : null;
  }

  private isNote(first: string, cells: number): boolean {
    const mostOfNote = Math.max(1, Math.min(3, this.columns.length - 1));
    if (NOTE.test(first) && cells <= mostOfNote) this.isBelow = true;
    else if (cells > 2) this.isBelow = false;
    return this.isBelow && this.columns.length > 1;
  }

  /** One text across the table, or numbered like a heading where a number should stand. */
  private isHeading(row: SheetRow, first: string, column: number | undefined): boolean {
    if (this.columns.length < 3) return false;
    const area = column === undefined ? undefined : row.merged?.get(column);
    const isAcross = area !== undefined && area.right - area.left >= 2 && area.top === area.bottom;
    const isFirst = column === Math.min(...this.columns.map((one) => one.column));
    return isAcross || (isFirst && HEADING.test(first));
  }

  private isHeader(row: SheetRow, mapped: typeof this.columns): boolean {
    const same = mapped.filter(({ column, headers }) => headers.includes(plain(wordsOf(row.cells[column]))));
    return same.length >= 2 && same.length * 2 > mapped.length;
  }
}
