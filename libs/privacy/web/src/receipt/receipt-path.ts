/** The code stands behind the #, so that it reaches neither logs nor referrers. */
export const receiptPath = (id: string, code: string) =>
  `/loeschung/${encodeURIComponent(id)}#${encodeURIComponent(code)}`;
