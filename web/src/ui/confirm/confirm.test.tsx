import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../lib/api/problem';
import { Confirm } from './confirm';

const onConfirm = vi.fn();

const asked = (more: { typed?: { label: string; text: string }; error?: unknown } = {}) =>
  render(
    <MantineProvider env="test">
      <Confirm opened title="Delete" action="Do it" pending={false} error={null} onConfirm={onConfirm} onClose={vi.fn()} {...more}>
        Really?
      </Confirm>
    </MantineProvider>,
  );

const doIt = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Do it' });

afterEach(() => {
  cleanup();
  onConfirm.mockClear();
});

describe('a question', () => {
  it('begins on the way out', () => {
    asked();

    expect(screen.getByRole('dialog', { name: 'Delete' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Cancel' }).hasAttribute('data-autofocus')).toBe(true);
  });

  it('about what cannot be taken back is answered only by typing it, in any case', async () => {
    asked({ typed: { label: 'Type the address', text: 'Anna@example.org' } });
    const field = screen.getByLabelText('Type the address');

    await userEvent.type(field, 'anna@example.or{Enter}');
    expect(doIt().disabled).toBe(true);
    expect(onConfirm).not.toHaveBeenCalled();

    await userEvent.type(field, 'g{Enter}');
    expect(doIt().disabled).toBe(false);
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  it('says why it was not done', () => {
    asked({ error: new ProblemError({ title: 'Nobody would be left to administer', detail: 'Make somebody else one first.' }, 409) });

    expect(screen.getByRole('alert').textContent).toContain('Nobody would be left to administer');
  });
});
