import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Access } from '../api/use-access-log';
import { AccessLine } from './access-line';

vi.mock('../../../ui/text-link/text-link', () => ({
  TextLink: ({ children, to }: { children: ReactNode; to: string }) => <a href={to}>{children}</a>,
}));

const shown = (more: Partial<Access>) =>
  render(
    <MantineProvider>
      <ul>
        <AccessLine
          access={{
            id: '1',
            at: '2026-03-02T09:00:00Z',
            who: 'YOU',
            name: null,
            act: 'READ',
            thing: 'SCAN',
            thingId: '7',
            reason: null,
            ...more,
          }}
        />
      </ul>
    </MantineProvider>,
  );

afterEach(cleanup);

describe('a line of the access log', () => {
  it('says that I looked at a scan, and leads there', () => {
    shown({});

    expect(screen.getByRole('link', { name: 'Scan: looked at' })).toBeTruthy();
    expect(screen.getByText('You')).toBeTruthy();
  });

  it('names who else looked, and why', () => {
    shown({ who: 'SOMEBODY', name: 'Dr Clara Weiß', reason: 'on call' });

    expect(screen.getByText('Dr Clara Weiß')).toBeTruthy();
    expect(screen.getByText('Reason: on call')).toBeTruthy();
  });

  it('tells all scans from one, and leads to none that is deleted', () => {
    shown({ act: 'DELETE', thingId: null });

    expect(screen.getByText('All scans: deleted')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says so when an account is gone or nobody was signed in', () => {
    shown({ who: 'SOMEBODY' });
    shown({ who: 'ANONYMOUS', thing: 'ACCOUNT', act: 'SIGN_IN_FAILED' });

    expect(screen.getByText('Somebody whose account is gone')).toBeTruthy();
    expect(screen.getByText('Account: sign-in failed')).toBeTruthy();
    expect(screen.getByText('Somebody not signed in')).toBeTruthy();
  });
});
