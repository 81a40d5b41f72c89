import { createHash } from 'node:crypto';
import { localDateOf } from '@bihuan/calendar';
import type { Actor } from '@bihuan/contracts';
import { renderDocx, streamZip, ZIP_LIMITS, type ZipFile } from '@bihuan/documents';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { CaseFileTooLarge } from './case-files.errors';
import { allContributors } from './contents/all-contributors';
import { CHAIN } from './contents/journal-papers';
import { pathPart, twoDigits } from './file-names';
import { indexTree, type Filed } from './index-papers';
import type { CaseFacts, Paper } from './paper';
import { phases, type Phase } from './phases';
import { ReadCaseFacts } from './read-case-facts';
import { howTo } from './verify/how-to';
import { verifyScript } from './verify/verify-script';

const order = Object.keys(phases) as Phase[];

/** A file on its way out: its name, and its bytes as they are made. */
export type CaseFile = { readonly name: string; readonly bytes: AsyncGenerator<Buffer> };

/**
 * Puts together everything of one case (一案一卷): the papers of each stage, the journal, an index, and what is needed to check
 * all of it without us. It holds what the reader may see on screen, and nothing else.
 */
@Injectable()
export class BuildCaseFile {
  constructor(
    private readonly facts: ReadCaseFacts,
    private readonly clock: Clock,
  ) {}

  /** Refuses before the first byte what cannot be made; what is read afterwards was checked here. */
  async execute(actor: Actor, caseId: string): Promise<CaseFile> {
    const facts = await this.facts.execute(actor, caseId);
    const { view } = facts;
    const evidence = view.evidence.reduce((sum, { file }) => sum + file.size, 0);
    if (evidence > ZIP_LIMITS.bytes || view.evidence.length > ZIP_LIMITS.files / 2) throw new CaseFileTooLarge();
    const folder = pathPart(`${view.number} ${view.title}`);
    return { name: `${folder}.zip`, bytes: streamZip(this.filesOf(facts, folder)) };
  }

  private async *filesOf(facts: CaseFacts, folder: string): AsyncGenerator<ZipFile> {
    const papers = inOrder((await Promise.all(allContributors.map((papersOf) => papersOf(facts)))).flat());
    const filed: Filed[] = [];
    const mismatched: string[] = [];
    for (const { paper, path } of papers) {
      const data = await paper.read();
      const entry = filedAs(path, paper, data);
      if (paper.expectedSha256 !== undefined && paper.expectedSha256 !== entry.sha256) mismatched.push(path);
      filed.push(entry);
      yield { name: `${folder}/${path}`, data };
    }
    yield* closing(facts, { filed, mismatched, folder, madeAt: this.clock.now().toISOString() });
  }
}

function filedAs(path: string, paper: Omit<Paper, 'read' | 'phase' | 'ending'>, data: Buffer): Filed {
  const { title, number, author, date } = paper;
  return {
    path,
    title,
    number,
    author,
    date,
    size: data.length,
    sha256: createHash('sha256').update(data).digest('hex'),
  };
}

/** Stage by stage, and within a stage by the day; numbers keep the order wherever the file is unpacked. */
function inOrder(papers: readonly Paper[]): readonly { readonly paper: Paper; readonly path: string }[] {
  const stages = order.filter((phase) => papers.some((paper) => paper.phase === phase));
  return stages.flatMap((phase, stage) =>
    papers
      .filter((paper) => paper.phase === phase)
      .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
      .map((paper, place) => {
        const name = pathPart([paper.number, paper.title].filter((part) => part !== null).join(' '));
        const path = `${twoDigits(stage + 1)} ${phases[phase]}/${twoDigits(place + 1)} ${name}${paper.ending}`;
        return { paper, path };
      }),
  );
}

type Closing = {
  readonly filed: Filed[];
  readonly mismatched: readonly string[];
  readonly folder: string;
  readonly madeAt: string;
};

/** The index, what checks the file, and the list of hashes, which names all of the others and so comes last. */
async function* closing(facts: CaseFacts, { filed, mismatched, folder, madeAt }: Closing): AsyncGenerator<ZipFile> {
  const { view, timeZone, isWhole } = facts;
  const madeOn = localDateOf(madeAt, timeZone);
  const journal = filed.find(({ path }) => path.endsWith(`${CHAIN}.json`))?.path ?? '';
  const common = { number: null, author: view.office.name, date: madeOn };
  const own: readonly (readonly [string, string, Buffer])[] = [
    ['00 卷内目录.docx', '卷内目录', await renderDocx(indexTree(view, filed, madeOn))],
    ['00 核对说明.txt', '核对说明', Buffer.from(`\uFEFF${howTo(view.number, isWhole)}`)],
    ['verify.mjs', '核对程序', Buffer.from(verifyScript)],
  ];
  for (const [path, title, data] of own) {
    filed.push(filedAs(path, { ...common, title }, data));
    yield { name: `${folder}/${path}`, data };
  }
  const { id, number, title, version } = view;
  const manifest = {
    case: { id, number, title, version },
    madeAt,
    for: facts.actor.name,
    journal,
    mismatched,
    files: filed,
  };
  const data = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  yield { name: `${folder}/manifest.json`, data };
  const hash = createHash('sha256').update(data).digest('hex');
  yield { name: `${folder}/manifest.sha256`, data: Buffer.from(`${hash}\n`) };
}
