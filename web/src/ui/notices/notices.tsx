import type { NotificationData } from '@mantine/notifications';
import i18n from 'i18next';
import { lazy, Suspense, useSyncExternalStore } from 'react';

const library = () => import('@mantine/notifications');
const Notifications = lazy(async () => ({ default: (await library()).Notifications }));

let needed = false;
const listeners = new Set<() => void>();

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says something at the foot of the page. What shows it is fetched when there is something to say. */
export function tell(notice: NotificationData): void {
  needed = true;
  listeners.forEach((listener) => listener());
  void library().then(({ notifications }) => notifications.show({ closeButtonProps: { 'aria-label': i18n.t('close') }, ...notice }));
}

export function untell(id: string): void {
  void library().then(({ notifications }) => notifications.hide(id));
}

/** Where it is said. */
export function Notices() {
  const shown = useSyncExternalStore(listen, () => needed);
  return (
    shown && (
      <Suspense>
        <Notifications position="bottom-center" />
      </Suspense>
    )
  );
}
