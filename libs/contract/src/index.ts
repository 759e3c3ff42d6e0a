export type * from './contract.generated.ts';
