import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundaries } from './tools/house/boundaries.mjs';

// Without a graph the boundary rule would skip silently.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync();

const oneDoor = {
  patterns: [
    {
      group: ['typeorm'],
      importNames: ['DataSource', 'getRepository'],
      message: 'Data has one door: TenantDatabase.',
    },
    { group: ['@nestjs/typeorm'], message: 'Data has one door: TenantDatabase.' },
    { group: ['pg', 'pg-pool'], message: 'Raw clients belong to libs/tenancy.' },
  ],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.data/**',
      '.nx/**',
      '**/*.generated.ts',
      'libs/web-client/src/graphql/**',
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    rules: {
      'max-lines': ['error', 300],
      'no-console': 'error',
      'no-restricted-imports': ['error', oneDoor],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/unified-signatures': 'off',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          allowCircularSelfDependency: true,
          banTransitiveDependencies: false,
          enforceBuildableLibDependency: false,
          depConstraints: boundaries,
        },
      ],
    },
  },
  {
    files: [
      'apps/{resident,merchant,operator}/**/*.{ts,tsx}',
      'libs/{ui,web-client,*/web}/**/*.{ts,tsx}',
    ],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Decorator metadata needs the class itself, which the rule cannot see.
    files: ['libs/*/api/**/*.ts', 'apps/{api,cli,worker}/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/tenancy/**/*.ts', 'apps/*/src/testing/**', 'tools/**/*.ts', 'infra/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // A test drives the whole portal through its interface, so it alone may look up from a library.
    files: ['**/*.test.{ts,tsx}', 'apps/*/e2e/**', '{apps,libs}/**/src/**/testing/**', 'tools/**'],
    rules: {
      'max-lines': ['error', 400],
      'no-console': 'off',
      'no-restricted-imports': 'off',
      '@nx/enforce-module-boundaries': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
);
