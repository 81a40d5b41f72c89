import { localDaySpan } from '@bihuan/calendar';
import {
  ACCESS_EXPORT_LIMIT,
  accessActions,
  accessLogEntry,
  type AccessLogEntry,
  type AccessLogFilter,
  type AccessLogQuery,
  type Page,
} from '@bihuan/contracts';
import { AppConfig } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TooManyEntries } from '../people.errors';
import { notesOf } from './access-notes';

type EntryRecord = Omit<AccessLogEntry, 'at' | 'notes'> & {
  readonly at: Date;
  readonly details: Readonly<Record<string, unknown>>;
};

const from = 'FROM access_log a LEFT JOIN person p ON p.id = a.person_id LEFT JOIN unit pu ON pu.id = p.unit_id';
const filter = `
  WHERE ($1::text IS NULL OR p.name ILIKE $1 OR p.login ILIKE $1 OR (a.person_id IS NULL AND a.subject ILIKE $1))
    AND ($2::text[] IS NULL OR a.action = ANY($2))
    AND ($3::timestamptz IS NULL OR a.at >= $3) AND ($4::timestamptz IS NULL OR a.at < $4)
    AND ($5::boolean IS NULL OR a.success <> $5)`;
/* a subject that is the id of something is told by the name that it has now */
const columns = `
  a.id, a.at, a.action, a.success, a.address, a.details,
  CASE WHEN p.id IS NULL THEN NULL
       ELSE json_build_object('id', p.id, 'name', p.name, 'login', p.login, 'unit', pu.name) END AS person,
  coalesce((SELECT s.name FROM person s WHERE s.id::text = a.subject), (SELECT s.name FROM unit s WHERE s.id::text = a.subject),
           (SELECT s.number FROM "case" s WHERE s.id::text = a.subject),
           (SELECT s.name FROM stored_file s WHERE s.id::text = a.subject), a.subject) AS subject`;

/** The access log, for those who may read it. Nothing here changes or removes an entry. */
@Injectable()
export class AccessLogQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
  ) {}

  async page({ page, pageSize, ...query }: AccessLogQuery): Promise<Page<AccessLogEntry>> {
    const params = this.paramsOf(query);
    const [found, total] = await Promise.all([this.read(params, pageSize, (page - 1) * pageSize), this.count(params)]);
    return { items: found, page, pageSize, total };
  }

  /** All entries of a filter, the newest first; too many are refused rather than cut off. */
  async all(query: AccessLogFilter): Promise<AccessLogEntry[]> {
    const params = this.paramsOf(query);
    if ((await this.count(params)) > ACCESS_EXPORT_LIMIT) throw new TooManyEntries(ACCESS_EXPORT_LIMIT);
    return this.read(params, ACCESS_EXPORT_LIMIT, 0);
  }

  private paramsOf({ text, kind, from: first, until, refused }: AccessLogFilter): readonly unknown[] {
    const actions = Object.entries(accessActions).filter(([, action]) => action.kind === kind);
    const { timeZone } = this.config;
    return [
      text ? `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%` : null,
      kind ? actions.map(([name]) => name) : null,
      first ? localDaySpan(first, timeZone).from : null,
      until ? localDaySpan(until, timeZone).to : null,
      refused === undefined ? null : refused === 'true',
    ];
  }

  private async count(params: readonly unknown[]): Promise<number> {
    const [counted] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total ${from} ${filter}`,
      [...params],
    );
    return counted?.total ?? 0;
  }

  private async read(params: readonly unknown[], limit: number, offset: number): Promise<AccessLogEntry[]> {
    const found = await this.dataSource.query<EntryRecord[]>(
      `SELECT ${columns} FROM (SELECT a.* ${from} ${filter} ORDER BY a.at DESC, a.id LIMIT $6 OFFSET $7) a
         LEFT JOIN person p ON p.id = a.person_id LEFT JOIN unit pu ON pu.id = p.unit_id ORDER BY a.at DESC, a.id`,
      [...params, limit, offset],
    );
    return found.map(({ at, details, ...entry }) =>
      accessLogEntry.parse({ ...entry, at: at.toISOString(), notes: notesOf(details) }),
    );
  }
}
