type Row = Readonly<Record<string, unknown>>;

/** A row's columns as keys a person may read: `created_at` becomes `createdAt`, without those named. */
export const readable = (row: Row, without: readonly string[] = []): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !without.includes(column))
      .map(([column, value]) => [
        column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        value instanceof Date ? value.toISOString() : value,
      ]),
  );
