import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { OfflineError, ProblemError } from '../lib/api/problem';
import { theme, variables } from '../theme/theme';
import { Notices } from '../ui/notices/notices';
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
    <DirectionProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={variables} getStyleNonce={() => nonce}>
        <DirectionOfLanguage />
        <Notices />
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** Menus and tooltips open to the side where reading goes on. */
function DirectionOfLanguage() {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const direction = i18n.dir();
  useEffect(() => setDirection(direction), [setDirection, direction]);
  return null;
}
