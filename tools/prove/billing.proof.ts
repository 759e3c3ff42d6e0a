import { proveBilling } from './billing/prove-billing.ts';
import type { Proof } from './proof.ts';

export const proof: Proof = {
  name: 'billing',
  summary:
    '500 shops over three months, the run killed at 20 random points and run again: each invoice once, no gap, every cent',
  async run(context) {
    const { args } = context;
    const breaks = args.find((word) => word.startsWith('--break='))?.slice('--break='.length);
    if (breaks && breaks !== 'counter') throw new Error('Use --break=counter.');
    return proveBilling(context, { shops: 500, kills: 20, breaks });
  },
};
