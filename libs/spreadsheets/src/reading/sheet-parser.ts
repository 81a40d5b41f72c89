import type { SheetCell, SheetRow } from '@bihuan/contracts';
import { cellText, unescaped } from './cell-text';
import { numberCell } from './excel-numbers';
import { LIMITS } from './limits';
import { columnIndex } from './merged-areas';
import type { Workbook } from './workbook-parts';
import type { XmlListener } from './xml';

type Attributes = Readonly<Record<string, string>>;

/** A sheet says something that no sheet can: rows out of order, a text that does not exist. */
export class SheetFault extends Error {}

/** A cell or a row beyond the bounds. */
export class SheetBound extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Makes rows of the XML of a sheet. What it read so far is taken by {@link take}. */
export class SheetParser implements XmlListener {
  private rows: SheetRow[] = [];
  private row = 0;
  private hidden = false;
  private cells: SheetCell[] = [];
  private column = -1;
  private type = 'n';
  private style = 0;
  private pieces: string[] = [];
  private reads = false;
  private hasValue = false;
  private hasFormula = false;
  private pronounces = false;

  constructor(private readonly workbook: Workbook) {}

  take(): readonly SheetRow[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'rPh') this.pronounces = true;
    else if (name === 'v' || (name === 't' && !this.pronounces)) this.reads = this.hasValue = true;
  }

  text(text: string): void {
    if (this.reads) this.pieces.push(text);
  }

  close(name: string): void {
    this.reads = false;
    if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.pronounces = false;
  }

  private openRow({ r, hidden }: Attributes): void {
    const number = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isSafeInteger(number) || number <= this.row) throw new SheetFault('rows out of order');
    this.row = number;
    this.hidden = isTrue(hidden);
    this.cells = [];
    this.column = -1;
  }

  private openCell({ r, s, t }: Attributes): void {
    const letters = r === undefined ? null : /^[A-Z]{1,3}/.exec(r)?.[0];
    this.column = letters === null || letters === undefined ? this.column + 1 : columnIndex(letters);
    this.type = t ?? 'n';
    this.style = Number(s ?? 0);
    this.pieces = [];
    this.hasValue = this.hasFormula = false;
  }

  private closeCell(): void {
    const value = this.value();
    if (value === null) return;
    this.checkBounds(value);
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = value;
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    const row = { number: this.row, cells: this.cells };
    this.rows.push(this.hidden ? { ...row, hidden: true } : row);
  }

  private checkBounds(value: SheetCell): void {
    if (this.column >= LIMITS.columns) {
      throw new SheetBound(
        `第 ${this.row} 行超过 ${LIMITS.columns} 列`,
        `row ${this.row} has more than ${LIMITS.columns} columns`,
      );
    }
    if (typeof value === 'string' && value.length > LIMITS.characters) {
      throw new SheetBound(
        `第 ${this.row} 行有单元格超过 ${LIMITS.characters} 字`,
        `a cell in row ${this.row} has more than ${LIMITS.characters} characters`,
      );
    }
  }

  private value(): SheetCell {
    if (!this.hasValue) return this.hasFormula ? { error: 'formula' } : null;
    const raw = this.pieces.join('');
    switch (this.type) {
      case 's':
        return cellText(this.sharedText(raw));
      case 'str':
      case 'inlineStr':
        return cellText(unescaped(raw));
      case 'b':
        return isTrue(raw.trim());
      case 'e':
        return { error: raw.trim() };
      case 'd':
        return /^\d{4}-\d{2}-\d{2}/.test(raw) ? { date: raw.slice(0, 10) } : cellText(raw);
      default:
        return this.number(raw.trim());
    }
  }

  private sharedText(index: string): string {
    const text = this.workbook.texts[Number(index)];
    if (text === undefined) throw new SheetFault('a text that does not exist');
    return text;
  }

  private number(raw: string): SheetCell {
    if (raw === '') return null;
    const value = Number(raw);
    if (Number.isNaN(value)) return cellText(raw);
    return numberCell(value, this.workbook.looks[this.style] ?? 'plain', this.workbook.since1904);
  }
}
