import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** The folders whose answers may not depend on the zone of the machine: they run once in each of these. */
const PURE = ['test/schedule/**/*.test.ts', 'test/time/**/*.test.ts'];
const ZONES = ['UTC', 'America/Santiago', 'Pacific/Apia', 'Asia/Kathmandu'];
/** Timings, which no zone changes: they run once. */
const TIMED = ['test/schedule/linear.test.ts'];

const common = { root, testTimeout: 30_000 };

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    ...common,
    reporters: ['default', ['json', { outputFile: 'node_modules/.vitest/results.json' }]],
    projects: [
      { test: { ...common, name: 'all', include: ['test/**/*.test.ts'], exclude: PURE } },
      ...ZONES.map((zone) => ({
        test: {
          ...common,
          name: zone,
          pool: 'forks' as const,
          isolate: false,
          include: PURE,
          exclude: zone === 'UTC' ? [] : TIMED,
          env: { TZ: zone },
        },
      })),
    ],
  },
});
