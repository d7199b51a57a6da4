import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import packageFile from './package.json' with { type: 'json' };

const api = process.env['API_URL'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
  define: { __APP_VERSION__: JSON.stringify(packageFile.version) },
  build: {
    target: 'es2023',
    // The server's content security policy allows files, not data: addresses.
    assetsInlineLimit: 0,
    // Read by scripts/measure-first-load.mjs.
    manifest: true,
    rolldownOptions: {
      output: {
        // Many small files compress worse than a few: what every screen needs travels together, forms apart from it.
        codeSplitting: {
          groups: [
            { name: 'framework', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// },
            {
              name: 'parts',
              test: /src\/(lib|ui|app)\/(?!report\/|field|text-|date-field|checkbox|radio-group|dialog|fonts|i18n)|lucide-react/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  server: {
    // The API lets in requests of its own origin only: say that they come from there.
    proxy: {
      '/graphql': {
        target: api,
        ws: true,
        changeOrigin: true,
        configure: (proxy) => {
          proxy.on('proxyReq', (request) => request.setHeader('origin', api));
          proxy.on('proxyReqWs', (request) => request.setHeader('origin', api));
        },
      },
    },
  },
});
