import { setStage } from './erasure/own-stage.ts';
import { proveErasure } from './erasure/prove-erasure.ts';
import { readOperations } from './plant/operations.ts';
import type { Proof } from './proof.ts';

export const proof: Proof = {
  name: 'erasure',
  summary:
    'a person with a mark in every field is erased: nothing is left in tables, files or the journal',
  async run(context) {
    const { args } = context;
    const breaks = args.find((word) => word.startsWith('--break='))?.slice('--break='.length);
    const source = /^source:(.+)$/.exec(breaks ?? '')?.[1];
    if (breaks && !source) throw new Error('Use --break=source:NAME.');
    const stage = await setStage(context, source);
    try {
      return await proveErasure(stage, {
        operations: await readOperations(),
        words: 60,
        skipScrub: args.includes('--skip-scrub'),
        say: context.say,
      });
    } finally {
      await stage.close();
    }
  },
};
