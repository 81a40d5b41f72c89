import { randomUUID } from 'node:crypto';
import type {
  Actor,
  Page,
  PageQuery,
  PublicPageBody,
  PublicPageSummary,
  PublishBody,
  WithdrawBody,
} from '@bihuan/contracts';
import { PersonRow, PublicPageRow } from '@bihuan/database';
import { Clock, DomainError } from '@bihuan/platform';
import { composePublicPage, findPersonalData, isCertain, publishedPassages } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { readableOffice, readableOffices } from '../year/offices';
import { sha256 } from '../year/year-document';
import { YearReader } from '../year/year-reader';

/** No such page, or none that the caller may see: the answer is the same, also to the public. */
export class UnknownPublicPage extends DomainError {
  readonly code = 'publication/unknown';
  constructor() {
    super({ zh: '没有这个公开页面，或者已经撤下', en: 'There is no such page, or it was withdrawn' });
  }
}

/** The page stands where this cannot be done, or holds what must not be published. */
export class PublicPageRefused extends DomainError {
  readonly code = 'publication/refused';
}

/** Somebody changed the page since it was read. */
export class StalePublicPage extends DomainError {
  readonly code = 'publication/stale-version';
  constructor(expected: number, actual: number) {
    super(
      { zh: '页面已被他人更新，请刷新后再操作', en: 'Someone else changed the page: reload first' },
      { expected, actual },
    );
  }
}

export type PublicPageRef = { readonly id: string; readonly expectedVersion: number };

/** Pages for everybody: drafted by the office, checked for personal data, published and withdrawn by its head; each edition kept. */
@Injectable()
export class PublicPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly years: YearReader,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, { page, pageSize }: PageQuery): Promise<Page<PublicPageSummary>> {
    const { manager } = this.dataSource;
    const offices = await readableOffices(manager, actor);
    const [rows, total] = await manager.findAndCount(PublicPageRow, {
      where: { officeUnitId: In(offices.map(({ id }) => id)) },
      order: { year: 'DESC', edition: 'DESC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { items: rows.map(summaryOf), page, pageSize, total };
  }

  async draft(actor: Actor, { year, block }: PublicPageBody): Promise<PublicPageSummary> {
    const { manager } = this.dataSource;
    const office = await readableOffice(manager, actor);
    const { facts } = await this.years.read(office, year);
    const people = await manager.find(PersonRow, { select: { id: true, name: true } });
    const names = people.map(({ name }) => name);
    const html = composePublicPage(facts, block);
    const findings = findPersonalData(publishedPassages(facts, block), names).map((one) => ({ ...one }));
    return this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT id FROM unit WHERE id = $1 FOR UPDATE', [office.id]);
      const of = { officeUnitId: office.id, year };
      const last = await tx.findOne(PublicPageRow, { where: of, order: { edition: 'DESC' } });
      const id = randomUUID();
      await tx.insert(PublicPageRow, {
        ...of,
        id,
        edition: (last?.edition ?? 0) + 1,
        block,
        status: 'draft',
        version: 1,
        asOf: facts.asOf,
        html,
        sha256: sha256(html),
        findings,
        draftedAt: this.clock.now(),
        draftedBy: actor.personId ?? '',
      });
      return summaryOf(await tx.findOneByOrFail(PublicPageRow, { id }));
    });
  }

  /** Puts a draft in the place of the page that was there before. */
  publish(actor: Actor, ref: PublicPageRef, { acknowledged }: PublishBody): Promise<PublicPageSummary> {
    return this.change(actor, ref, async (tx, row) => {
      if (row.status !== 'draft') throw new PublicPageRefused(notADraft);
      if (row.findings.some((one) => isCertain(one))) throw new PublicPageRefused(personal);
      if (row.findings.length > 0 && !acknowledged) throw new PublicPageRefused(toAcknowledge);
      const { officeUnitId, year } = row;
      const before = { officeUnitId, year, status: 'published' as const };
      await tx.update(PublicPageRow, before, { status: 'replaced', version: () => 'version + 1' });
      return { status: 'published', publishedAt: this.clock.now(), publishedBy: actor.personId };
    });
  }

  withdraw(actor: Actor, ref: PublicPageRef, { reason }: WithdrawBody): Promise<PublicPageSummary> {
    return this.change(actor, ref, (_tx, { status }) => {
      if (status !== 'published' && status !== 'draft') throw new PublicPageRefused(notOut);
      const by = { withdrawnAt: this.clock.now(), withdrawnBy: actor.personId };
      return Promise.resolve({ ...by, status: 'withdrawn' as const, withdrawalReason: reason });
    });
  }

  /** The page as the office sees it before it is out. */
  async preview(actor: Actor, id: string): Promise<string> {
    return (await this.readable(this.dataSource.manager, actor, id)).html;
  }

  /** The page that is out, for anybody who asks. */
  async read(officeUnitId: string, year: number): Promise<Pick<PublicPageRow, 'html' | 'sha256'>> {
    const row = await this.dataSource.manager.findOneBy(PublicPageRow, { officeUnitId, year, status: 'published' });
    if (!row) throw new UnknownPublicPage();
    return row;
  }

  private change(
    actor: Actor,
    { id, expectedVersion }: PublicPageRef,
    make: (tx: EntityManager, row: PublicPageRow) => Promise<Partial<PublicPageRow>>,
  ): Promise<PublicPageSummary> {
    return this.dataSource.transaction(async (tx) => {
      const { officeUnitId } = await this.readable(tx, actor, id);
      await tx.query('SELECT id FROM unit WHERE id = $1 FOR UPDATE', [officeUnitId]);
      const row = await tx.findOneByOrFail(PublicPageRow, { id });
      if (row.version !== expectedVersion) throw new StalePublicPage(expectedVersion, row.version);
      await tx.update(PublicPageRow, { id }, { ...(await make(tx, row)), version: row.version + 1 });
      return summaryOf(await tx.findOneByOrFail(PublicPageRow, { id }));
    });
  }

  private async readable(manager: EntityManager, actor: Actor, id: string): Promise<PublicPageRow> {
    const officeUnitId = In((await readableOffices(manager, actor)).map((office) => office.id));
    const row = await manager.findOneBy(PublicPageRow, { id, officeUnitId });
    if (!row) throw new UnknownPublicPage();
    return row;
  }
}

function summaryOf(row: PublicPageRow): PublicPageSummary {
  const { id, version, year, edition, block, status, asOf, sha256, findings, withdrawalReason } = row;
  return {
    id,
    version,
    year,
    edition,
    block,
    status,
    asOf,
    sha256,
    withdrawalReason,
    findings: findings.map((one) => ({ ...one, certain: isCertain(one) })),
    draftedAt: row.draftedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    address: status === 'published' ? `/public/${row.officeUnitId}/${year}` : null,
  };
}

const notADraft = { zh: '只有草稿可以发布', en: 'Only a draft can be published' };
const notOut = { zh: '页面没有发布，不能撤下', en: 'The page is not out' };
const personal = {
  zh: '页面含疑似身份证号码、电话或邮箱，不能发布：请先修改事项标题或公开属性，再重新生成',
  en: 'The page holds numbers of persons: change titles or disclosure and draft it again',
};
const toAcknowledge = {
  zh: '页面含可能涉及个人的内容：请逐条核对后再确认发布',
  en: 'The page may tell of persons: look at each finding and confirm',
};
