import { UnreadableCell } from './finding.ts';

const yes =
  /^(ja|j|yes|y|1|true|wahr|x|aktiv|active|online|published|veröffentlicht|sichtbar|an|on)$/i;
const no =
  /^(nein|n|no|0|false|falsch|-|inaktiv|inactive|offline|draft|entwurf|archived|aus|off)$/i;

export const isYesNo = (cell: string): boolean => yes.test(cell) || no.test(cell);

export function yesNoOf(cell: string): boolean {
  if (yes.test(cell)) return true;
  if (no.test(cell)) return false;
  throw new UnreadableCell('YES_NO_UNREADABLE');
}
