import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen, sessionOf } from '../../../testing/render-screen';
import { FirstSteps } from './first-steps';

describe('the three steps of the first visit', () => {
  beforeEach(() => localStorage.clear());

  it('say to sign, to plan and to report, in this order', () => {
    renderScreen(<FirstSteps />);
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(steps).toEqual([
      expect.stringContaining('签收'),
      expect.stringContaining('报方案'),
      expect.stringContaining('报进展'),
    ]);
  });

  it('are closed for good by one person, and still shown to the next at the same computer', async () => {
    const { unmount } = renderScreen(<FirstSteps />);
    await userEvent.click(screen.getByRole('button', { name: '知道了，不再显示' }));
    expect(screen.queryByRole('list')).toBeNull();
    unmount();
    const again = renderScreen(<FirstSteps />);
    expect(screen.queryByRole('list')).toBeNull();
    again.unmount();
    const session = sessionOf('unit-handler');
    const next = { ...session, person: { ...session.person, id: '00000000-0000-4000-8000-0000000000b2' } };
    renderScreen(<FirstSteps />, { session: next });
    expect(screen.getByRole('list')).toBeDefined();
  });
});
