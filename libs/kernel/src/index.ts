export * from './clock.ts';
export * from './csv-records.ts';
export * from './error.ts';
export * from './html.ts';
export * from './id.ts';
export * from './money.ts';
export * from './root-access.ts';
export * from './text-input.ts';
