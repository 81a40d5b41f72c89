import type { AnnexBlock, DocumentBlock, DocumentTree, ParagraphBlock } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate } from '../../../shared/lib/dates';
import css from './document-sheet.module.css';
import { SheetTable } from './sheet-table';
import { Sourced } from './sourced';

/** The document as it will print; what has cases behind it leads to them. */
export function DocumentSheet({ tree }: Readonly<{ tree: DocumentTree }>) {
  const { t } = useTranslation();
  return (
    <article className={`${css.sheet} on-paper`} lang="zh-CN" aria-label={t('reports.sheet')}>
      {(tree.documentNumber ?? tree.signatory) && (
        <p className={css.number}>
          <span>{tree.documentNumber}</span>
          {tree.signatory && <span>签发人：{tree.signatory}</span>}
        </p>
      )}
      {partsOf(tree.blocks).map((part, place) => (
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={place} blocks={part} />
      ))}
    </article>
  );
}

/** The text, and each annex by itself: on paper it begins a page of its own, turned where it is wide. */
function partsOf(blocks: readonly DocumentBlock[]): readonly (readonly DocumentBlock[])[] {
  const parts: DocumentBlock[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'annex') parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

function Part({ blocks }: Readonly<{ blocks: readonly DocumentBlock[] }>) {
  const [first] = blocks;
  const drawn = blocks.map((block, place) => (
    // The blocks of a frozen document have no other name than their place.
    // oxlint-disable-next-line react/no-array-index-key
    <Block key={place} block={block} />
  ));
  if (first?.type !== 'annex') return drawn;
  return (
    <section className={css.annex} data-landscape={first.landscape || undefined}>
      {drawn}
    </section>
  );
}

const headings = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const;
const isLevel = (level: number): level is keyof typeof headings => level in headings;

function Block({ block }: Readonly<{ block: DocumentBlock }>): ReactNode {
  if (block.type === 'title') return <p className={css.title}>{block.text}</p>;
  if (block.type === 'addressee') return <p className={css.addressee}>{block.text}</p>;
  if (block.type === 'paragraph') return <Paragraph block={block} />;
  if (block.type === 'table') return <SheetTable table={block} />;
  if (block.type === 'page-break') return <hr className={css.pageBreak} />;
  if (block.type === 'annex') return <AnnexHead block={block} />;
  if (block.type === 'signature') {
    return (
      <p className={css.signature}>
        <span>{block.issuer}</span>
        <time dateTime={block.date}>{longDate(block.date, 'zh')}</time>
      </p>
    );
  }
  const Heading = isLevel(block.level) ? headings[block.level] : 'h5';
  return (
    <Heading className={css.heading} data-level={block.level}>
      <Sourced text={block.text} caseIds={block.caseIds} />
    </Heading>
  );
}

function AnnexHead({ block }: Readonly<{ block: AnnexBlock }>) {
  return (
    <header>
      <p className={css.annexLabel}>{block.label}</p>
      <h2 className={css.title}>{block.title}</h2>
    </header>
  );
}

function Paragraph({ block }: Readonly<{ block: ParagraphBlock }>) {
  return (
    <p className={css.paragraph}>
      {block.runs.map((run, place) => (
        // oxlint-disable-next-line react/no-array-index-key
        <Sourced key={place} text={run.text} caseIds={run.caseIds} />
      ))}
    </p>
  );
}
