import { MantineProvider } from '@mantine/core';
import { capabilitiesOf, type Role, type SessionView } from '@bihuan/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { cssVariables, theme } from '../app/theme';
import { startI18n } from '../shared/i18n/i18n';
import { SessionContext } from '../shared/session/session-context';

void startI18n();

const unit = { id: '00000000-0000-4000-8000-0000000000a1', name: '区住建局' };

/** Somebody signed in who holds these roles. */
export const sessionOf = (...roles: readonly Role[]): SessionView => ({
  person: {
    id: '00000000-0000-4000-8000-0000000000b1',
    login: 'zhou',
    name: '周明远',
    unit,
    roles: [...roles],
    email: null,
    phone: null,
    active: true,
  },
  capabilities: [...capabilitiesOf(roles)],
  csrfToken: 'token',
  today: '2026-07-01',
  unreadNotices: 0,
  viewAs: null,
});

/** Draws a part of a screen as the app would: in its theme and language, signed in, at an address. */
export function renderScreen(screen: ReactNode, { session = sessionOf('unit-liaison'), at = '/' } = {}): RenderResult {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
      <QueryClientProvider client={client}>
        <SessionContext value={session}>
          <MemoryRouter initialEntries={[at]}>{screen}</MemoryRouter>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
