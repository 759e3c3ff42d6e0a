const maxLength = 400;

/** A title as lists sort it and filters compare it: "Äpfel, groß" becomes "apfel, gross". */
export const sortTitle = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .slice(0, maxLength);

/** Any text that holds this word, as a pattern for LIKE. */
export const containing = (word: string): string =>
  `%${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
