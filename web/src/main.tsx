import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-arabic';
import '@mantine/core/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import './theme/global.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { speak } from './app/i18n';
import { openOffline } from './app/offline/register';

const root = document.getElementById('root');
if (root) {
  await speak();
  const page = createRoot(root);
  // In slices, so that a tap in between is answered.
  startTransition(() => page.render(<App />));
}

openOffline();
