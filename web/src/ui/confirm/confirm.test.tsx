import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../lib/api/problem';
import { Confirm } from './confirm';

const onConfirm = vi.fn();

interface More {
  typed?: { label: string; text: string };
  error?: unknown;
}

function Asking(more: More) {
  const [opened, setOpened] = useState(false);
  return (
    <MantineProvider env="test">
      <button onClick={() => setOpened(true)}>Ask</button>
      <Confirm opened={opened} title="Delete" action="Do it" pending={false} error={null} onConfirm={onConfirm} onClose={() => setOpened(false)} {...more}>
        Really?
      </Confirm>
    </MantineProvider>
  );
}

async function asked(more: More = {}) {
  render(<Asking {...more} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
  await screen.findByRole('dialog', { name: 'Delete' });
}

const doIt = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Do it' });

afterEach(() => {
  cleanup();
  onConfirm.mockClear();
});

describe('a question', () => {
  it('begins on the way out', async () => {
    await asked();

    expect(screen.getByRole('button', { name: 'Cancel' }).hasAttribute('data-autofocus')).toBe(true);
  });

  it('gives the focus back to where it was asked', async () => {
    await asked();

    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

    await waitFor(() => expect(document.activeElement?.textContent).toBe('Ask'));
  });

  it('about what cannot be taken back is answered only by typing it, in any case', async () => {
    await asked({ typed: { label: 'Type the address', text: 'Anna@example.org' } });
    const field = screen.getByLabelText('Type the address');

    await userEvent.type(field, 'anna@example.or{Enter}');
    expect(doIt().disabled).toBe(true);
    expect(onConfirm).not.toHaveBeenCalled();

    await userEvent.type(field, 'g{Enter}');
    expect(doIt().disabled).toBe(false);
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  it('says why it was not done', async () => {
    await asked({ error: new ProblemError({ title: 'Nobody would be left to administer', detail: 'Make somebody else one first.' }, 409) });

    expect(screen.getByRole('alert').textContent).toContain('Nobody would be left to administer');
  });
});
