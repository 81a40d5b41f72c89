import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen, sessionOf } from '../../testing/render-screen';
import { MainNavigation } from './main-navigation';

describe('the navigation', () => {
  beforeEach(() => localStorage.clear());

  it('offers a unit its work, and neither the year nor the administration', () => {
    renderScreen(<MainNavigation />, { session: sessionOf('unit-handler') });
    expect(screen.getByRole('link', { name: '台账' })).toBeDefined();
    expect(screen.queryByRole('link', { name: '登记事项' })).toBeNull();
    expect(screen.queryByRole('button', { name: '管理' })).toBeNull();
  });

  it('keeps a group folded for the next visit', async () => {
    const session = sessionOf('office-lead');
    const { unmount } = renderScreen(<MainNavigation />, { session });
    await userEvent.click(screen.getByRole('button', { name: '督办', expanded: true }));
    expect(screen.queryByRole('link', { name: '公文' })).toBeNull();
    unmount();
    renderScreen(<MainNavigation />, { session });
    expect(screen.getByRole('button', { name: '督办', expanded: false })).toBeDefined();
    expect(screen.queryByRole('link', { name: '公文' })).toBeNull();
  });
});
