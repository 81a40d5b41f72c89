import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../testing/render-screen';
import { Steps } from './steps';

const steps = ['上传', '核对', '确认'];
const items = () => within(screen.getByRole('list', { name: '导入步骤' })).getAllByRole('listitem');

describe('the steps of a task', () => {
  it('tell which is done, and at which one is', () => {
    renderScreen(<Steps label="导入步骤" steps={steps} at={1} />);
    expect(items().map((item) => item.getAttribute('aria-current'))).toEqual([null, 'step', null]);
    expect(items().map((item) => item.textContent?.includes('已完成'))).toEqual([true, false, false]);
  });

  it('are all done at the end, and none is the one that people are at', () => {
    renderScreen(<Steps label="导入步骤" steps={steps} at={steps.length} />);
    expect(items().every((item) => item.textContent?.includes('已完成'))).toBe(true);
    expect(items().some((item) => item.hasAttribute('aria-current'))).toBe(false);
  });
});
