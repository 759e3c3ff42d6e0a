import { setStage } from './erasure/own-stage.ts';
import { proveIsolation } from './isolation/prove-isolation.ts';
import type { Proof } from './proof.ts';

export const proof: Proof = {
  name: 'isolation',
  summary:
    "every operation with another city's ids, another person's session, none, or a forged host: no row, no hint, no effect",
  async run(context) {
    const stage = await setStage(context, undefined);
    try {
      return await proveIsolation(stage, context.say);
    } finally {
      await stage.close();
    }
  },
};
