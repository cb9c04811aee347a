import { Menu } from '@mantine/core';
import { cloneElement, type ReactElement, type ReactNode, type Ref, useEffect, useRef, useState } from 'react';

/** The button that a menu hangs at. */
export type Target = ReactElement<{ ref?: Ref<HTMLButtonElement> }>;

interface Props {
  target: Target;
  children: ReactNode;
}

/** Opens as soon as it is there. The button that was pressed has made way for its own, so the focus returns to that. */
export function OpenedMenu({ target, children }: Props) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    setOpened(true);
  }, []);
  return (
    <Menu opened={opened} onChange={setOpened}>
      <Menu.Target>{cloneElement(target, { ref: button })}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
