const spelled: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A place's name as it is compared: "Königlicher Hof", "koeniglicher hof"; "Steinstr." as "steinstrasse". */
export const foldedName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß]/g, (character) => spelled[character]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/str\.(?=\s|$|-)/g, 'strasse')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** "Steinstraße 12 a" without its number. */
export const withoutHouseNumber = (street: string): string =>
  street.replace(/\s+\d+\s*[a-z]?(\s*[-–/]\s*\d+\s*[a-z]?)?\s*$/i, '');
