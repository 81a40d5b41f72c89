import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { styleNonce } from './csp-nonce';
import { createQueryClient } from './query-client';
import { router } from './router';
import { ConnectionBar } from '../shared/ui/connection-bar';
import { Notifications } from '../shared/ui/notifications';
import { cssVariables, theme } from './theme';

const queryClient = createQueryClient();
const colorSchemeManager = localStorageColorSchemeManager({ key: 'bihuan.color-scheme' });

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications />
        <ConnectionBar />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
