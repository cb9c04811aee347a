import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { type ComponentType, type ReactNode, Suspense, useState } from 'react';
import type { Target } from './opened-menu';

interface Props extends ActionIconProps {
  label: string;
  icon: ReactNode;
  /** Lazy: placing a menu and leading the focus through it are a fifth of a page's script. */
  menu: ComponentType<{ target: Target }>;
  /** Begins to fetch it. */
  preload: () => Promise<unknown>;
}

/** A button whose menu is fetched when somebody reaches for it, and then takes over the button. */
export function MenuButton({ label, icon, menu: Opened, preload, ...looks }: Props) {
  const [wanted, setWanted] = useState(false);
  const target = (
    <ActionIcon size={44} aria-label={label} aria-haspopup="menu" aria-expanded={false} {...looks}>
      {icon}
    </ActionIcon>
  );
  const closed = (
    <ActionIcon
      {...target.props}
      onClick={() => setWanted(true)}
      onPointerEnter={() => void preload()}
      onFocus={() => void preload()}
    />
  );
  return wanted ? (
    <Suspense fallback={closed}>
      <Opened target={target} />
    </Suspense>
  ) : (
    closed
  );
}
