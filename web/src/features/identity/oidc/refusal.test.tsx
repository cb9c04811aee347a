import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Refusal } from './refusal';

async function told(problem: string) {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <Refusal problem={problem} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return (await screen.findByRole('alert')).textContent;
}

afterEach(cleanup);

describe('a refusal that an address names', () => {
  it('is told in words, with what to do', async () => {
    const words = await told('account-exists-link-first');

    expect(words).toContain('You have an account here with this e-mail address');
    expect(words).toContain('Then link the other account in your profile');
  });

  it.each(['no-such-thing', 'constructor', '<b>bold</b>'])('that is none of ours (%s) is told as a fault, and not repeated', async (problem) => {
    const words = await told(problem);

    expect(words).toContain('Something went wrong');
    expect(words).not.toContain(problem);
  });
});
