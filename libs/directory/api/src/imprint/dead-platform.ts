import { badInput } from '@stadtlive/kernel';

const link = /ec\.europa\.eu\/+(consumers\/+odr|odr)|webgate\.ec\.europa\.eu\/+odr/i;
const words =
  /\b(OS[-‐–\s]?Plattform|ODR[-‐–\s]?(Plattform|platform)|(Plattform|platform)\s+(zur|für|for)\s+(die\s+)?(außergerichtlichen?\s+)?(Online[-‐–\s]?Streit(beilegung|schlichtung)|online\s+dispute\s+resolution)|Online[-‐–\s]?Streitbeilegungs?[-‐–\s]?plattform)/i;

/**
 * The EU's platform for online disputes was closed on 20 July 2025 (Regulation (EU) 2024/3228). Who
 * still points to it misleads, and can be warned off for it.
 * @throws StadtliveError BAD_USER_INPUT with reason DEAD_ODR_PLATFORM
 */
export function expectNoDeadPlatform(field: string, text: string | null | undefined): void {
  if (!text || !(link.test(text) || words.test(text))) return;
  throw badInput(
    field,
    'The EU platform for online disputes was closed on 20 July 2025. Take this reference out.',
    {
      reason: 'DEAD_ODR_PLATFORM',
      messages: {
        DE: 'Die EU-Plattform zur Online-Streitbeilegung ist seit dem 20. Juli 2025 abgeschaltet (Verordnung (EU) 2024/3228). Bitte nehmen Sie den Hinweis und den Link heraus.',
        EN: 'The EU platform for online dispute resolution was closed on 20 July 2025 (Regulation (EU) 2024/3228). Please take the reference and the link out.',
      },
    },
  );
}
