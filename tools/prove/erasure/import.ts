import type { Planting } from '../plant/planting.ts';
import type { Marks } from '../plant/marker.ts';
import type { Visitor } from '../plant/visitor.ts';

interface Sender {
  readonly marks: Marks;
  readonly visitor: Visitor;
  readonly planting: Planting;
}

const map = `mutation ($input: MapImportInput!) { mapImport(input: $input) { import { id } } }`;
const columns = ['SKU', 'TITLE', 'AXIS', 'VAT', 'CATEGORY', 'PRICE'].map((field) => ({ field }));

/** A file full of words on its way into the catalogue, checked and not yet started. */
export async function newImport({ marks, visitor, planting }: Sender): Promise<void> {
  const organisationId = planting.known('Organisation').at(-1);
  if (!organisationId) return;
  const row = ['sku', 'title', 'axis', 'vat', 'category'].map((name) =>
    name === 'vat' ? '19' : marks.word(`upload.import.${name}`),
  );
  const table = `Nr;Name;Farbe;MwSt;WGR;VK\n${row.join(';')};1,99\n`;
  const id = await visitor.sendTable(organisationId, table, marks.word('upload.import.name'));
  planting.know('Import', id);
  await visitor.graphql(map, { input: { importId: id, columns } });
}
