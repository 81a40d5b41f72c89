import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { renderScreen } from '../../../../testing/render-screen';
import { sourcesOf } from '../../lib/sources-of';
import { SourcedRuns } from './sourced-runs';
import { Sources, type Changed } from './sources';

const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const runs = [
  { text: '发现' },
  { text: '2项', caseIds: ids, figure: { kind: 'count' } },
  { text: '，其中逾期' },
  { text: '1项', caseIds: ids.slice(0, 1), figure: { kind: 'count' } },
] as const;

function Piece({ words = runs, changed }: Readonly<{ words?: readonly { text: string }[]; changed?: Changed }>) {
  const [lit, setLit] = useState<number | null>(null);
  const sources = sourcesOf(words);
  return (
    <>
      <SourcedRuns runs={words} sources={sources} lit={lit} onLight={setLit} />
      <Sources sources={sources} isOwn changed={changed} lit={lit} onLight={setLit} />
    </>
  );
}

const lit = () => [...document.querySelectorAll('[data-lit]')].map((element) => element.textContent);

describe('the sources beside a piece of a report', () => {
  it('lead to the list behind each figure', () => {
    renderScreen(<Piece />);
    const link = screen.getByRole('link', { name: '“2项”：查看 2 个事项', hidden: true });
    expect(link.getAttribute('href')).toContain(encodeURIComponent(ids.join(',')));
  });

  it('are marked while the keyboard is on their words, and the words while it is on them', () => {
    renderScreen(<Piece />);
    fireEvent.focus(screen.getByRole('link', { name: '1项' }));
    expect(lit()).toEqual(['1项', '1项 件数 查看 1 个事项']);
    fireEvent.blur(screen.getByRole('link', { name: '1项' }));
    expect(lit()).toEqual([]);
    fireEvent.focus(screen.getByRole('link', { name: '“2项”：查看 2 个事项', hidden: true }));
    expect(lit()).toEqual(['2项', '2项 件数 查看 2 个事项']);
  });

  it('say that words were written by hand, and what fresh figures would make of them', () => {
    renderScreen(<Piece words={[{ text: '下一步加强培训。' }]} changed={{ after: '发现3项' }} />);
    expect(screen.getByText('自己撰写，没有来源')).toBeDefined();
    expect(screen.getByText('数据已变')).toBeDefined();
    expect(screen.getByText(/更新后：发现3项/)).toBeDefined();
  });
});
