import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Schemas } from '../../../lib/api/client';
import { LinkedAccounts } from './linked-accounts';

const CLINIC = { id: '1', provider: 'oidc', name: 'The clinic', email: 'anna@clinic.example', linkedAt: '2026-03-02T09:00:00Z' };

function shown(identities: Schemas['ExternalIdentity'][]) {
  const queries = new QueryClient();
  queries.setQueryData(
    ['providers'],
    [
      { id: 'google', name: 'Google' },
      { id: 'oidc', name: 'The clinic' },
    ],
  );
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <LinkedAccounts identities={identities} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const linkButtons = () => screen.queryAllByRole('button', { name: /^Link / }).map((button) => button.textContent);

afterEach(cleanup);

describe('accounts elsewhere', () => {
  it('can be linked as long as they are not', () => {
    shown([CLINIC]);

    expect(within(screen.getByRole('listitem')).getByText('anna@clinic.example')).toBeTruthy();
    expect(linkButtons()).toEqual(['Link Google']);
  });

  it('of a service that is not set up any more can still be taken away', () => {
    shown([{ ...CLINIC, provider: null, name: 'old.example' }]);

    expect(screen.getByRole('button', { name: /^Remove old\.example/ })).toBeTruthy();
    expect(linkButtons()).toEqual(['Link Google', 'Link The clinic']);
  });

  it('are taken away after a question only', async () => {
    shown([CLINIC]);

    await userEvent.click(screen.getByRole('button', { name: /^Remove The clinic/ }));

    const dialog = await screen.findByRole('dialog', { name: 'Remove this way in?' });
    expect(dialog.textContent).toContain('You can no longer sign in here with The clinic.');
  });
});
