import { Workbook, type DataValidation, type Worksheet } from 'exceljs';
import { headRows, layOut, sheetOptions } from './lay-out-sheet';
import { sheetName } from './cell-text';
import type { SheetColumn, SheetContent, SheetPlan } from './sheet-plan';

const DAY_RANGE = ['2000-01-01', '2199-12-31'] as const;

/**
 * Writes a workbook of protected sheets on which only some cells can be filled in, with drop-downs. It is made in memory,
 * for sheets of bounded length: the streaming writer would put the protection where the format does not allow it. There
 * is no password: the protection keeps people from slips, and hinders nobody who has a reason.
 */
export async function writeFillInWorkbook(sheets: Iterable<SheetContent>): Promise<Buffer> {
  const workbook = new Workbook();
  const taken = new Set<string>();
  for (const { plan, rows } of sheets) {
    const name = sheetName(plan.name, taken);
    taken.add(name.toLowerCase());
    const sheet = workbook.addWorksheet(name, sheetOptions(plan));
    const addRow = layOut(sheet, plan);
    for await (const values of rows) addRow(values);
    addChoices(sheet, plan);
    await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addChoices(sheet: Worksheet, plan: SheetPlan): void {
  const first = headRows(plan) + 1;
  for (const [index, column] of plan.columns.entries()) {
    const validation = validationOf(column);
    if (!validation) continue;
    for (let row = first; row <= sheet.rowCount; row += 1) {
      const cell = sheet.getCell(row, index + 1);
      if (cell.protection?.locked === false) cell.dataValidation = validation;
    }
  }
}

function validationOf({ fillIn, kind, heading }: SheetColumn): DataValidation | null {
  if (!fillIn) return null;
  const asked = { allowBlank: true, showInputMessage: true, promptTitle: heading.slice(0, 32), prompt: fillIn.prompt };
  const refused = {
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: heading.slice(0, 32),
    error: fillIn.prompt,
  };
  if (fillIn.choices) {
    return { ...asked, ...refused, type: 'list', formulae: [`"${fillIn.choices.join(',')}"`] };
  }
  if (kind === 'date') {
    return { ...asked, ...refused, type: 'date', operator: 'between', formulae: DAY_RANGE.map((day) => new Date(day)) };
  }
  return { ...asked, type: 'textLength', operator: 'lessThanOrEqual', formulae: [32_767] };
}
