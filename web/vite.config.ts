import { copyFileSync, mkdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

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

export default defineConfig({
  plugins: [react(), apiDocs()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    // An inlined picture or font would be a data: address, which the policy does not allow for fonts.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: { environment: 'jsdom', setupFiles: 'src/test-setup.ts', css: false },
});
