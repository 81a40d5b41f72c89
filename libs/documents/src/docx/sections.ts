import type { DocumentBlock } from '@bihuan/contracts';
import { drawBlock, type Drawn } from './blocks';
import { LANDSCAPE_WIDTH, TYPE_AREA_WIDTH } from './layout';

/** Blocks that stand on pages of one orientation. */
export type DrawnSection = { readonly landscape: boolean; readonly children: Drawn };

/** Parts a document where the orientation of its pages changes: only a landscape annex does that. */
export function sectionsOf(blocks: readonly DocumentBlock[]): readonly DrawnSection[] {
  const sections: { landscape: boolean; blocks: DocumentBlock[] }[] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    const turns = block.type === 'annex' && (block.landscape || last?.landscape === true);
    if (last === undefined || turns) sections.push({ landscape: turns && block.landscape, blocks: [block] });
    else last.blocks.push(block);
  }
  return sections.map(({ landscape, blocks }, index) => ({
    landscape,
    children: blocks.flatMap((block, place) =>
      drawBlock(block, {
        width: landscape ? LANDSCAPE_WIDTH : TYPE_AREA_WIDTH,
        onNewPage: index > 0 && place === 0,
      }),
    ),
  }));
}
