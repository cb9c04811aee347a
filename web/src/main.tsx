import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import './theme/global.css';
import './app/i18n';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { openOffline } from './app/offline/register';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(<App />);
}

openOffline();
