const spelled: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const plain = (street: string) =>
  street
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+\d+\s*[a-z]?(\s*[-–/]\s*\d+\s*[a-z]?)?\s*$/, '')
    .replace(/[äöüß]/g, (character) => spelled[character]!)
    .replace(/str\.(?=\s|$|-)/g, 'strasse')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** "Königstr. 12 a" is on "Königstraße"; "Neustraße" is not on "Neuer Wall". */
export const isSameStreet = (name: string, typed: string): boolean => plain(name) === plain(typed);
