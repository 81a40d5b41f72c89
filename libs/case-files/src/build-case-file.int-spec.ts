import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnchorJournal, CasesModule, UnknownCase } from '@bihuan/cases';
import type { Actor } from '@bihuan/contracts';
import { CaseCommentRow, StoredFileRow, UrgingDocumentRow } from '@bihuan/database';
import { CaseTeller, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { BuildCaseFile, CaseFilesModule } from './index';

/** Unpacks with a tool that is not ours. */
const tools = [
  { name: 'python3', args: ['-c', 'import sys,zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])'], to: [] },
  { name: 'unzip', args: ['-q'], to: ['-d'] },
];
const tool = tools.find(({ name }) => spawnSync(name, ['-h']).error === undefined);
const unzip = (zip: string, folder: string) => {
  if (tool === undefined) throw new Error('neither python3 nor unzip is installed');
  // unzip reads names in the letters of the desk's language
  execFileSync(tool.name, [...tool.args, zip, ...tool.to, folder], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
};
/** A desk without either skips these; a build server without them fails, as a check that never runs is none. */
const describeWithTool = tool === undefined && process.env['CI'] !== 'true' ? describe.skip : describe;

describeWithTool('the file of a case', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  const desk = mkdtempSync(join(tmpdir(), 'bihuan-case-file-'));
  let app: TestApp;
  let office: TestOffice;
  let caseId: string;
  let made = 0;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule, CaseFilesModule]);
    office = await seedOffice(app.database.dataSource);
    const teller = new CaseTeller(app, office, clock);
    caseId = await teller.atWork('2026-03-02', { title: '案卷评查：三件案卷/缺少*法制审核' });
    await teller.close('2026-03-09', caseId);
    clock.goTo('2026-03-09 23:00');
    await app.get(AnchorJournal).execute();
    clock.goTo('2026-03-10 10:00');
  });
  afterAll(async () => {
    rmSync(desk, { recursive: true, force: true });
    await app.close();
  });

  async function unpacked(actor: Actor): Promise<string> {
    const { name, bytes } = await app.get(BuildCaseFile).execute(actor, caseId);
    expect(name).toMatch(/\.zip$/);
    const pieces: Buffer[] = [];
    for await (const piece of bytes) pieces.push(piece);
    const folder = join(desk, `file-${(made += 1)}`);
    writeFileSync(`${folder}.zip`, Buffer.concat(pieces));
    unzip(`${folder}.zip`, folder);
    return join(folder, readdirSync(folder)[0] ?? '');
  }
  const check = (folder: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['verify.mjs'], { cwd: folder, encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  };
  const namesIn = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  const journalOf = (folder: string) => {
    const name = namesIn(folder).find((one) => one.endsWith('日志链.json')) ?? '';
    return { path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') };
  };

  it('lies in the order in which the case went, under names that a person reads', async () => {
    const folder = await unpacked(office.clerk);
    expect(folder).toMatch(/\d 案卷评查：三件案卷 缺少 法制审核$/);
    expect(namesIn(folder).map((name) => name.replace(/[A-Z]{2}-?\d{4}-?\d+ /, ''))).toEqual([
      '00 卷内目录.docx',
      '00 核对说明.txt',
      expect.stringMatching(/^01 立项\/01 .*督查事项登记表\.docx$/),
      '01 立项/02 立项办理记录.docx',
      '02 交办/01 交办办理记录.docx',
      '03 佐证/01 佐证办理记录.docx',
      '03 佐证/02 照片.txt',
      '04 核查/01 核查办理记录.docx',
      '05 销号/01 销号办理记录.docx',
      '06 日志/01 办理日志.docx',
      '06 日志/02 日志链.json',
      'manifest.json',
      'manifest.sha256',
      'verify.mjs',
    ]);
  });

  it('holds what was said to everyone on the case, and nothing of what the office noted', async () => {
    const { manager } = app.database.dataSource;
    const author = { authorId: office.clerk.personId ?? '', unitId: office.office.id, mentions: [], version: 1 };
    const say = (audience: 'everyone' | 'office') =>
      manager.insert(CaseCommentRow, {
        ...author,
        id: randomUUID(),
        caseId,
        audience,
        text: '请看',
        createdAt: clock.now(),
      });
    const papers = async () => namesIn(await unpacked(office.clerk)).filter((name) => name.includes('留言'));
    await say('office');
    expect(await papers()).toEqual([]);
    await say('everyone');
    expect(await papers()).toEqual([expect.stringContaining('留言记录.docx')]);
    await manager.delete(CaseCommentRow, { caseId });
  });

  it('checks itself without us, and names the anchor of the day', async () => {
    const { status, said } = check(await unpacked(office.clerk));
    expect(said).toContain('完好');
    expect(said).toContain('2026-03-09');
    expect(status).toBe(0);
  });

  it('tells a single byte that was changed, whichever file it is in', async () => {
    const folder = await unpacked(office.clerk);
    for (const name of namesIn(folder).filter((one) => one !== 'verify.mjs')) {
      const path = join(folder, name);
      const bytes = readFileSync(path);
      const changed = Buffer.from(bytes);
      const at = Math.floor(changed.length / 2);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(path, changed);
      expect([name, check(folder).status]).toEqual([name, 1]);
      writeFileSync(path, bytes);
    }
    expect(check(folder).status).toBe(0);
  });

  it('tells a file that is missing, and one that was slipped in', async () => {
    const folder = await unpacked(office.clerk);
    writeFileSync(join(folder, '另附.txt'), 'x');
    expect(check(folder).said).toContain('另附.txt');
    rmSync(join(folder, '另附.txt'));
    rmSync(join(folder, '00 核对说明.txt'));
    expect(check(folder).said).toContain('缺失');
  });

  it('tells a journal that was rewritten, though all the hashes of files were made to fit', async () => {
    const folder = await unpacked(office.clerk);
    const { path, text } = journalOf(folder);
    const forged = text.replace('已全部整改到位', '部分整改到位');
    expect(forged).not.toBe(text);
    writeFileSync(path, forged);
    const manifest = join(folder, 'manifest.json');
    const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
    const listed = JSON.parse(readFileSync(manifest, 'utf8')) as {
      journal: string;
      files: { path: string; sha256: string }[];
    };
    for (const file of listed.files) if (file.path === listed.journal) file.sha256 = hash(path);
    writeFileSync(manifest, JSON.stringify(listed));
    writeFileSync(join(folder, 'manifest.sha256'), hash(manifest));
    const { status, said } = check(folder);
    expect(status).toBe(1);
    expect(said).toMatch(/日志第\d+条.*内容已改动/);
  });

  it('gives a unit what its screen shows: no entry word for word, and what remains still checks', async () => {
    const folder = await unpacked(office.departments[0].people['handler'] as Actor);
    expect(journalOf(folder).text).not.toContain('unitLine');
    const { status, said } = check(folder);
    expect(said).toContain('节选');
    expect(status).toBe(0);
  });

  it('is refused to whoever may not see the case, before a byte is sent', async () => {
    const stranger = office.departments[2].people['handler'] as Actor;
    await expect(app.get(BuildCaseFile).execute(stranger, caseId)).rejects.toThrow(UnknownCase);
    await expect(app.get(BuildCaseFile).execute(office.admin, caseId)).rejects.toThrow(UnknownCase);
  });

  it('is written while it is read, a piece for each paper', async () => {
    const { bytes } = await app.get(BuildCaseFile).execute(office.clerk, caseId);
    const sizes: number[] = [];
    for await (const piece of bytes) sizes.push(piece.length);
    expect(sizes.length).toBeGreaterThan(10);
  });

  it('says where the bytes no longer fit what was noted when they were handed in', async () => {
    const { manager } = app.database.dataSource;
    const before = await manager.findOneOrFail(StoredFileRow, { where: {}, select: { id: true, sha256: true } });
    await manager.update(StoredFileRow, { id: before.id }, { content: Buffer.from('another') });
    const { status, said } = check(await unpacked(office.clerk));
    expect(status).toBe(1);
    expect(said).toContain('照片.txt');
    expect(said).toContain('登记的校验值不符');
    await manager.update(StoredFileRow, { id: before.id }, { content: Buffer.from('材料1') });
  });

  it('holds an urging notice once it is out, for the office and the unit it went to, and no draft', async () => {
    const { manager } = app.database.dataSource;
    const issued = {
      id: '00000000-0000-4000-8000-0000000000aa',
      caseId,
      officeUnitId: office.office.id,
      unitId: office.departments[0].id,
      colour: 'blue' as const,
      level: 1,
      title: '蓝色督办单',
      content: { facts: '逾期', basis: '条例', requirement: '办结', consequence: '通报', answerBy: '2026-03-20' },
      status: 'issued' as const,
      version: 1,
      authors: [],
      draftedAt: clock.now(),
      approvedAt: clock.now(),
      approvedBy: office.lead.personId,
      approvedRole: 'office-lead' as const,
      approvedBasis: '条例第二十一条',
      number: '蓝〔2026〕1号',
      issuedAt: clock.now(),
      sha256: 'x',
      issuedText: JSON.stringify({
        title: '蓝色督办单',
        addressee: null,
        issuer: '督查室',
        date: '2026-03-10',
        documentNumber: '蓝〔2026〕1号',
        signatory: null,
        blocks: [{ type: 'title', text: '蓝色督办单' }],
      }),
    };
    await manager.insert(UrgingDocumentRow, issued);
    const draft = { ...issued, id: '00000000-0000-4000-8000-0000000000ab', status: 'draft', title: '黄色督办单草稿' };
    const bare = { approvedAt: null, approvedBy: null, approvedRole: null, approvedBasis: null, number: null };
    await manager.insert(UrgingDocumentRow, {
      ...draft,
      ...bare,
      issuedAt: null,
      issuedText: null,
      sha256: null,
    } as never);
    for (const reader of [office.clerk, office.departments[0].people['leader'] as Actor]) {
      const names = namesIn(await unpacked(reader)).join('\n');
      expect(names).toContain('蓝〔2026〕1号 蓝色督办单.docx');
      expect(names).not.toContain('草稿');
    }
    expect(namesIn(await unpacked(office.verifier)).join('\n')).not.toContain('督办单');
  });
});
