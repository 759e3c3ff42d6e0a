import type { Config } from 'jest';
import { swcOptions } from './tools/build/swc.mjs';

const compile = (tsx: boolean) => ({
  ...swcOptions,
  jsc: {
    ...swcOptions.jsc,
    rewriteRelativeImportExtensions: false,
    parser: { ...swcOptions.jsc.parser, tsx },
  },
});

const shared = {
  transform: {
    '\\.ts$': ['@swc/jest', compile(false)],
    '\\.tsx$': ['@swc/jest', compile(true)],
  },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  modulePathIgnorePatterns: ['/dist/'],
} satisfies Config;

const node = {
  ...shared,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@stadtlive/source', 'node', 'node-addons'] },
} satisfies Config;

const config: Config = {
  projects: [
    {
      ...node,
      displayName: 'server',
      testMatch: ['<rootDir>/{libs,apps,tenants}/**/*.test.ts'],
      testPathIgnorePatterns: ['/e2e/', '/web/', '/node_modules/'],
    },
    {
      ...node,
      displayName: 'house',
      testMatch: ['<rootDir>/{tools,infra}/**/*.test.{ts,mjs}'],
    },
    {
      ...shared,
      displayName: 'web',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tools/launch/jsdom-gaps.mjs'],
      testEnvironmentOptions: { customExportConditions: ['@stadtlive/source', 'browser'] },
      testMatch: [
        '<rootDir>/libs/{ui,web-client,*/web}/**/*.test.{ts,tsx}',
        '<rootDir>/apps/*/src/**/*.test.tsx',
      ],
    },
    {
      ...node,
      displayName: 'browser',
      testMatch: ['<rootDir>/apps/*/e2e/**/*.test.ts'],
    },
  ],
  globalSetup: '<rootDir>/tools/launch/jest-database.mjs',
  testTimeout: 60_000,
  workerIdleMemoryLimit: '900MB',
};

export default config;
