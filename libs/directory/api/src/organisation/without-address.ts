/** A text without somebody's e-mail address; null where nothing else was in it. */
export function withoutAddress(text: string | null, email: string): string | null {
  if (!text?.toLowerCase().includes(email.toLowerCase())) return text;
  const literal = email.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(literal, 'gi'), '').trim() || null;
}
