import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { renderScreen } from '../../../testing/render-screen';
import { aCaseView, aMeasure, aPiece } from '../case-view.fixtures';
import { CaseTabs, Count, type CaseSlots } from './case-tabs';

const slots: CaseSlots = {
  Above: () => null,
  Documents: () => <p>督办〔2026〕1号</p>,
  DocumentCount: () => <Count n={1} />,
};
const view = aCaseView({ measures: [aMeasure(1), aMeasure(2)], evidence: [aPiece(1, '清单')] });

function Address() {
  const { search } = useLocation();
  return <output aria-label="address">{search}</output>;
}

const open = (at: string, more: Partial<CaseSlots> = {}) =>
  renderScreen(
    <>
      <CaseTabs view={view} doing={null} slots={{ ...slots, ...more }} onChoose={() => undefined} />
      <Address />
    </>,
    { at },
  );
const selected = () => screen.getByRole('tab', { selected: true }).textContent;

describe('the parts of a case', () => {
  it('open with the work, and tell how much there is in each', () => {
    open('/cases/1');
    expect(selected()).toBe('措施与任务（2）');
    expect(screen.getByRole('tab', { name: /^佐证材料 ?（1）$/ })).toBeTruthy();
    expect(screen.getByRole('tab', { name: '申请与决定' })).toBeTruthy();
    expect(screen.getByRole('tab', { name: /^公文/ })).toBeTruthy();
  });

  it('open where the address says, also that of an older page', () => {
    open('/cases/1#evidence-00000000-0000-4000-8000-000000000031');
    expect(selected()).toBe('佐证材料（1）');
  });

  it('write into the address which one is open, and leave the form open that is', async () => {
    open('/cases/1?do=evidence.submitted');
    await userEvent.click(screen.getByRole('tab', { name: /^公文/ }));
    expect(screen.getByRole('tabpanel').textContent).toContain('督办〔2026〕1号');
    expect(screen.getByLabelText('address').textContent).toBe('?do=evidence.submitted&tab=documents');
  });

  it('are gone through by the arrows of the keyboard', async () => {
    open('/cases/1');
    screen.getByRole('tab', { selected: true }).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(selected()).toBe('佐证材料（1）');
    expect(within(screen.getByRole('tabpanel')).getByText('清单.pdf')).toBeTruthy();
  });

  it('have a place for what people say to each other, once there is something to draw it', () => {
    open('/cases/1?tab=comments');
    expect(selected()).toBe('措施与任务（2）');
    expect(screen.queryByRole('tab', { name: '留言' })).toBeNull();
    open('/cases/1?tab=comments', { Comments: ({ caseId }) => <p>对{caseId}的留言</p> });
    expect(screen.getByRole('tab', { name: '留言' })).toBeTruthy();
    expect(screen.getByText(`对${view.id}的留言`)).toBeTruthy();
  });
});
