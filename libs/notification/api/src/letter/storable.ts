/** The same data without what no database row and no header line can hold. */
export const storable = <Data extends object>(data: Data): Data =>
  JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replace(/\p{Cc}+/gu, ' ') : value,
  ) as Data;
