import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({ test: { root, include: ['test/**/*.test.ts'], testTimeout: 30_000 } });
