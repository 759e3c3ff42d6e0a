// One compiler setting for the build and for jest, so that tests run what ships.
export const swcOptions = {
  swcrc: false,
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: false, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      react: { runtime: 'automatic' },
    },
    rewriteRelativeImportExtensions: true,
  },
  module: { type: 'es6' },
};
