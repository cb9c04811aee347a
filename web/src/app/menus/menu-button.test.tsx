import { MantineProvider, Menu } from '@mantine/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { MenuButton } from './menu-button';
import { OpenedMenu, type Target } from './opened-menu';

const menu = () =>
  Promise.resolve({
    default: ({ target }: { target: Target }) => (
      <OpenedMenu target={target}>
        <Menu.Item>Apples</Menu.Item>
        <Menu.Item>Pears</Menu.Item>
      </OpenedMenu>
    ),
  });

const shown = () =>
  render(
    <MantineProvider env="test">
      <MenuButton label="Fruit" icon="F" menu={lazy(menu)} preload={menu} />
    </MantineProvider>,
  );

const button = () => screen.getByRole('button', { name: 'Fruit', hidden: true });

afterEach(cleanup);

describe('a menu that comes when it is wanted', () => {
  it('opens at the first press, and the keys lead through it', async () => {
    const user = userEvent.setup();
    shown();
    await user.tab();

    await user.keyboard('{Enter}');
    await screen.findByRole('menuitem', { name: 'Apples' });
    await user.keyboard('{ArrowDown}{ArrowDown}');

    expect(document.activeElement?.textContent).toBe('Pears');
    expect(button().getAttribute('aria-expanded')).toBe('true');
  });

  it('gives the focus back to its button when it closes', async () => {
    const user = userEvent.setup();
    shown();
    await user.click(button());
    await screen.findByRole('menuitem', { name: 'Apples' });

    await user.keyboard('{Escape}');

    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button()));
  });
});
