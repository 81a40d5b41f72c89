import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../testing/render-screen';
import { aCaseView, aMeasure, aPiece } from '../case-view.fixtures';
import { PlanOutcome } from './plan-outcome';

describe('plan and outcome on screen', () => {
  const done = aMeasure(1, { doneOn: '2026-06-12', note: '清单已印发' });
  const view = aCaseView({
    measures: [done, aMeasure(2, { dueOn: '2026-06-30' })],
    evidence: [aPiece(1, '审核清单', { measureId: done.id, verdict: 'rejected' }), aPiece(2, '总结')],
  });

  it('say in words what became of each measure, with its evidence and verdict', () => {
    renderScreen(<PlanOutcome view={view} />);
    const [first, second] = screen.getAllByRole('listitem').filter((item) => item.textContent?.includes('计划'));
    expect(first?.textContent).toContain('逾期完成');
    expect(first?.textContent).toContain('清单已印发');
    expect(within(first ?? document.body).getByText('不采信')).toBeTruthy();
    expect(second?.textContent).toContain('逾期未完成');
    expect(second?.textContent).toContain('尚无佐证材料');
    expect(screen.getByText('已完成 1 / 2')).toBeTruthy();
    expect(screen.getByText('不对应某一条措施的材料')).toBeTruthy();
  });
});
