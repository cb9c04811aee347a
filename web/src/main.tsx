import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-arabic';
import './theme/mantine-styles';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import './theme/global.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { speak } from './app/i18n';
import { openOffline } from './app/offline/register';
import { router } from './app/router';

const root = document.getElementById('root');
if (root) {
  // The script of the page that is wanted comes along with the texts, not after them.
  const [routes] = router.getMatchedRoutes(location.pathname);
  routes.forEach((route) => void router.loadRouteChunk(route));
  await speak();
  const page = createRoot(root);
  // In slices, so that a tap in between is answered.
  startTransition(() => page.render(<App />));
}

openOffline();
