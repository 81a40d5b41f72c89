import {
  accessActions,
  accessLogFilter,
  accessLogPage,
  accessLogQuery,
  type AccessLogEntry,
  type AccessLogFilter,
  type AccessLogQuery,
  type Page,
} from '@bihuan/contracts';
import { AccessLogQueries } from '@bihuan/people';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/access-rule';
import { TakesOut } from '../access/taking-trail';
import { Answers } from '../http/answers';
import { attachment } from '../http/upload';

@ApiTags('access log')
@Controller('access-log')
@Requires('access-log.read')
export class AccessLogController {
  constructor(private readonly log: AccessLogQueries) {}

  @Get()
  @Answers(accessLogPage)
  page(@Query({ schema: accessLogQuery }) query: AccessLogQuery): Promise<Page<AccessLogEntry>> {
    return this.log.page(query);
  }

  @Get('file')
  @TakesOut('access-log.taken')
  async file(@Query({ schema: accessLogFilter }) query: AccessLogFilter): Promise<StreamableFile> {
    const entries = await this.log.all(query);
    const lines = [['时间', '人员', '账号', '单位', '操作', '对象', '结果', '地址', '说明'], ...entries.map(cellsOf)];
    const text = `\uFEFF${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
    return new StreamableFile(Buffer.from(text), {
      type: 'text/csv; charset=utf-8',
      disposition: attachment('访问日志.csv'),
    });
  }
}

function cellsOf({ at, person, action, subject, success, address, notes }: AccessLogEntry): string[] {
  const who = person ? [person.name, person.login, person.unit] : ['', '', ''];
  const told = notes.map(({ zh }) => zh).join('；');
  return [at, ...who, labelOf(action), subject ?? '', success ? '成功' : '未成功', address ?? '', told];
}

const labelOf = (action: string): string => accessActions[action]?.label.zh ?? action;

/** A spreadsheet would take what begins like a formula for one; an apostrophe keeps it text. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
