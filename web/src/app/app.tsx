import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { OfflineError, ProblemError } from '../lib/api/problem';
import { theme, variables } from '../theme/theme';
import { router } from './router';

const queries = new QueryClient({
  defaultOptions: {
    // "Always": each says itself that there is no connection, where a paused one would look as if it hung.
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      // What the server has refused it will refuse again; a lost connection may come back.
      retry: (count, fault) => !(fault instanceof ProblemError && fault.status < 500) && count < 2,
    },
    mutations: {
      networkMode: 'always',
      retry: (count, fault) => fault instanceof OfflineError && count < 1,
    },
  },
});

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={variables} getStyleNonce={() => nonce}>
      <Notifications position="bottom-center" />
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
