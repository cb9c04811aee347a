import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { pages } from './pages/pages';

const OUT = 'target/classes/static';

/** The interactive description at /docs: its assets are served by us, so that it works without a network. */
function apiDocs() {
  return {
    name: 'api-docs',
    closeBundle() {
      mkdirSync(`${OUT}/docs`, { recursive: true });
      for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css', 'LICENSE']) {
        copyFileSync(`node_modules/swagger-ui-dist/${file}`, `${OUT}/docs/${file}`);
      }
    },
  };
}

/** The pages that need no client, and the fonts under names that their style sheet knows. */
function publicPages() {
  const fonts = [
    ['inter/files/inter-latin-wght-normal', 'inter'],
    ['noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal', 'noto-arabic'],
  ];
  return {
    name: 'public-pages',
    closeBundle() {
      for (const [file, html] of pages()) {
        writeFileSync(`${OUT}/pages/${file}`, html);
      }
      for (const [font, name] of fonts) {
        copyFileSync(`node_modules/@fontsource-variable/${font}.woff2`, `${OUT}/pages/${name}.woff2`);
      }
    },
  };
}

/** Tells the service worker which files make the client, so that it opens without a network. */
function offlineShell() {
  return {
    name: 'offline-shell',
    closeBundle() {
      // Of the fonts only what the page asks for is kept, when it asks: all alphabets would be a megabyte.
      const files = readdirSync(`${OUT}/assets`).filter((file) => /\.(js|css)$/.test(file)).map((file) => `/assets/${file}`);
      const version = createHash('sha256').update(files.join()).update(readFileSync(`${OUT}/index.html`)).digest('hex');
      const worker = readFileSync('src/app/offline/service-worker.js', 'utf8')
        .replace('__VERSION__', version.slice(0, 12))
        .replace('__FILES__', JSON.stringify(files));
      writeFileSync(`${OUT}/service-worker.js`, worker);
    },
  };
}

export default defineConfig({
  plugins: [react(), apiDocs(), publicPages(), offlineShell()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    // An inlined picture or font would be a data: address, which the policy does not allow for fonts.
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs is one file, where it would be thirty.
          groups: [{ name: 'start', tags: ['$initial'] }],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: { environment: 'jsdom', setupFiles: 'src/test-setup.ts', css: false },
});
