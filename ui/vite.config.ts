import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './policy.ts';
import { mockApi } from './mock/plugin.ts';

// `vite` passes /graphql on to a running GraphApi; `vite --mode mock` answers it from mock/ instead.
const api = process.env.KG_API ?? 'http://localhost:5080';

export default defineConfig(({ mode }) => ({
  plugins: [react(), contentSecurityPolicy(), ...(mode === 'mock' ? [mockApi()] : [])],
  build: {
    target: 'es2022',
    // Every asset is a file of its own: the page's policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: ['index.html', 'graphiql.html'] },
  },
  server: { port: 5173, strictPort: false, ...(mode === 'mock' ? {} : { proxy: { '/graphql': api } }) },
  preview: { port: 5174 },
  test: { environment: 'happy-dom', include: ['test/**/*.test.{ts,tsx}'], setupFiles: ['test/setup.ts'] },
}));
