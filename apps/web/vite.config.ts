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
