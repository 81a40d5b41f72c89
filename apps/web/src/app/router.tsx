import { createBrowserRouter } from 'react-router';
import { RequireSession } from '../features/session/components/require-session';
import { ErrorPage } from './error-page';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell/shell';

/** Every page is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    path: '/sign-in',
    lazy: () => import('./routes/sign-in'),
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <></>,
  },
  {
    element: (
      <RequireSession>
        <Shell />
      </RequireSession>
    ),
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <ErrorPage />,
        children: [
          { index: true, lazy: () => import('./routes/home') },
          { path: 'ledger', lazy: () => import('./routes/ledger') },
          { path: 'cases/new', lazy: () => import('./routes/register-case') },
          { path: 'cases/:id', lazy: () => import('./routes/case') },
          { path: 'bulk', lazy: () => import('./routes/bulk-operations') },
          { path: 'bulk/new', lazy: () => import('./routes/bulk-new') },
          { path: 'bulk/:id', lazy: () => import('./routes/bulk-operation') },
          { path: 'fill-in', lazy: () => import('./routes/fill-in') },
          { path: 'fill-in/:id', lazy: () => import('./routes/fill-in-return') },
          { path: 'escalation', lazy: () => import('./routes/escalation') },
          { path: 'documents', lazy: () => import('./routes/documents') },
          { path: 'documents/templates', lazy: () => import('./routes/document-templates') },
          { path: 'documents/:id', lazy: () => import('./routes/document') },
          { path: 'imports', lazy: () => import('./routes/imports') },
          { path: 'imports/:id', lazy: () => import('./routes/import-review') },
          { path: 'ledger-imports', lazy: () => import('./routes/ledger-imports') },
          { path: 'ledger-imports/:id', lazy: () => import('./routes/ledger-import') },
          { path: 'inbox', lazy: () => import('./routes/inbox') },
          { path: 'settings', lazy: () => import('./routes/settings') },
          { path: 'reports', lazy: () => import('./routes/reports') },
          { path: 'reports/:id', lazy: () => import('./routes/report') },
          { path: 'writing', lazy: () => import('./routes/writing') },
          { path: 'writing/:id', lazy: () => import('./routes/written-report') },
          { path: 'dispatch', lazy: () => import('./routes/dispatch') },
          { path: 'dispatch/:id', lazy: () => import('./routes/periodic-report') },
          { path: 'boards', lazy: () => import('./routes/boards') },
          { path: 'year', lazy: () => import('./routes/year') },
          { path: 'year/scores', lazy: () => import('./routes/scores') },
          { path: 'year/scores/scheme', lazy: () => import('./routes/scoring-scheme') },
          { path: 'year/frozen', lazy: () => import('./routes/frozen-years') },
          { path: 'year/frozen/:id', lazy: () => import('./routes/frozen-year') },
          { path: 'year/public', lazy: () => import('./routes/public-pages') },
          { path: 'duties', lazy: () => import('./routes/duties') },
          { path: 'workflows/:id?', lazy: () => import('./routes/workflow') },
          { path: 'admin/system', lazy: () => import('./routes/system') },
          { path: 'admin/units', lazy: () => import('./routes/units') },
          { path: 'admin/people', lazy: () => import('./routes/people') },
          { path: 'admin/roles', lazy: () => import('./routes/roles') },
          { path: 'admin/access-log', lazy: () => import('./routes/access-log') },
          { path: 'admin/codes', lazy: () => import('./routes/codes') },
          { path: 'admin/calendars', lazy: () => import('./routes/calendars') },
          { path: 'admin/calendars/reprojections/:id', lazy: () => import('./routes/reprojection') },
          { path: 'admin/deadline-templates', lazy: () => import('./routes/templates') },
          { path: 'admin/digests', lazy: () => import('./routes/digests') },
          { path: 'admin/ladders', lazy: () => import('./routes/ladders') },
          { path: 'admin/channels', lazy: () => import('./routes/channels') },
          { path: 'admin/deliveries', lazy: () => import('./routes/deliveries') },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
