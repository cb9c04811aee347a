import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { OtherWays } from './other-ways';

function shown(providers: { id: string; name: string }[]) {
  const queries = new QueryClient();
  queries.setQueryData(['providers'], providers);
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <OtherWays next="/scans?q=a&risk=HIGH" />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

afterEach(cleanup);

describe('the other ways in', () => {
  it('lead to each service that is set up, and from there to the page that was wanted', () => {
    shown([
      { id: 'google', name: 'Google' },
      { id: 'oidc', name: 'The clinic' },
    ]);

    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Continue with Google', 'Continue with The clinic']);
    const address = new URL(screen.getByRole<HTMLAnchorElement>('link', { name: 'Continue with Google' }).href);
    expect(address.pathname).toBe('/api/auth/oidc/google/start');
    expect(address.searchParams.get('to')).toBe('/scans?q=a&risk=HIGH');
  });

  it('are not spoken of where there are none', () => {
    shown([]);

    expect(screen.queryByText('or')).toBeNull();
  });
});
