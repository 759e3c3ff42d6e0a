const spelled: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  '&': '+',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  æ: 'ae',
  Æ: 'Ae',
  đ: 'd',
  Đ: 'D',
};

/** A name in the letters every bank of the SEPA reads; what has no such letter becomes a dot. */
export const sepaText = (text: string, max: number): string =>
  text
    .replace(/[äöüÄÖÜß&øØłŁæÆđĐ]/g, (letter) => spelled[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9/?:().,'+ -]/gu, '.')
    .slice(0, max)
    .trim();
