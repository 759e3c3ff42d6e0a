/** At most so many characters, none of them cut in two: half a character is no text for a database. */
export const cutText = (text: string, most: number): string =>
  text.slice(0, most).replace(/\p{Surrogate}$/u, '');

/** The same, with a sign that there was more. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${cutText(text, most - 1)}…` : text;
