import { FacturX } from 'factur-x-kit';
import {
  billOn,
  comeBack,
  openBilledShop,
  openPortal,
  operatorOf,
  orderOf,
  publishFirst,
  type Resident,
  type TestPortal,
} from '@stadtlive/api/testing';
import { brokenRules } from '../testing/broken-rules.ts';
import { leitwegId } from '../testing/invoice-samples.ts';

type Node = {
  id: string;
  number: string;
  kind: string;
  grossCents: number;
  pdfUrl: string;
  xmlUrl: string;
};

interface Case {
  readonly city: string;
  /** The day on which the first month is ordered and billed. */
  readonly from: string;
  readonly bill: readonly string[];
  readonly given?: object;
  readonly creditCents?: number | null;
  /** What the shop is left with, the newest first. */
  readonly gross: readonly number[];
}

const address = { street: 'Am Wall 1', postcode: '47441', locality: 'Moers' };
const transfer = { payment: 'INVOICE', sepa: null };
const special = `Käse & "Wein" <Öl's> ]]> – Łódź €, Inhaberin Nguyễn Thị`;

const cases: Record<string, Case> = {
  'a month that is debited': {
    city: 'moers',
    from: '2026-05-01',
    bill: ['2026-05-01'],
    gross: [2990],
  },
  'a month that is transferred, in the other city': {
    city: 'solingen',
    from: '2026-05-01',
    bill: ['2026-05-01'],
    given: transfer,
    gross: [2990],
  },
  'a broken month and a whole one': {
    city: 'solingen',
    from: '2026-05-12',
    bill: ['2026-05-12', '2026-06-01'],
    gross: [2990, 1929],
  },
  'a cent less than net and VAT (BT-114)': {
    city: 'moers',
    from: '2027-02-22',
    bill: ['2027-02-22'],
    gross: [748],
  },
  'a cent more than net and VAT (BT-114), debited': {
    city: 'moers',
    from: '2026-05-18',
    bill: ['2026-05-18'],
    gross: [1350],
  },
  'one day in February of a leap year': {
    city: 'moers',
    from: '2028-02-29',
    bill: ['2028-02-29'],
    given: transfer,
    gross: [103],
  },
  'a public body, which transfers': {
    city: 'moers',
    from: '2026-05-01',
    bill: ['2026-05-01'],
    given: { ...transfer, billingAddress: { name: 'Stadt Moers', ...address, leitwegId } },
    gross: [2990],
  },
  'a public body, which is debited and credited a part': {
    city: 'solingen',
    from: '2026-05-11',
    bill: ['2026-05-11'],
    given: { billingAddress: { name: 'Klingenmuseum & Archiv', ...address, leitwegId } },
    creditCents: 1281,
    gross: [1281, 2025],
  },
  'all of it taken back': {
    city: 'moers',
    from: '2026-05-01',
    bill: ['2026-05-01'],
    creditCents: null,
    gross: [2990, 2990],
  },
  'a name full of signs, and a VAT ID': {
    city: 'moers',
    from: '2026-05-01',
    bill: ['2026-05-01'],
    given: {
      ...transfer,
      billingAddress: {
        name: special,
        ...address,
        locality: 'Neukirchen & Vluyn',
        vatId: 'DE123456788',
      },
    },
    gross: [2990],
  },
  'the longest name, street and place there may be': {
    city: 'solingen',
    from: '2026-05-01',
    bill: ['2026-05-01'],
    given: {
      billingAddress: {
        name: 'Ä'.repeat(120),
        street: 'Straße '.repeat(17),
        postcode: '42651',
        locality: 'W'.repeat(80),
        email: `${'r'.repeat(60)}@rechnung.example`,
      },
    },
    gross: [2990],
  },
};

let portal: TestPortal;
const operators = new Map<string, Resident>();

beforeAll(async () => {
  portal = await openPortal();
  for (const city of ['moers', 'solingen']) operators.set(city, await operatorOf(portal, city));
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

async function invoicesOf({
  city,
  from,
  bill,
  given,
  creditCents,
}: Case): Promise<[Resident, Node[]]> {
  // The month that costs nothing is over when the first that costs is ordered.
  portal.setTime(new Date(Date.parse(`${from}T12:00:00Z`) - 50 * 86_400_000));
  const shop = await openBilledShop(portal, city);
  await publishFirst(portal, city, shop.organisationId);
  portal.setTime(new Date(`${from}T11:00:00Z`));
  await comeBack(shop);
  await shop.client.data(
    'mutation ($input: OrderSubscriptionInput!) { orderSubscription(input: $input) { __typename } }',
    { input: orderOf(shop.organisationId, given) },
  );
  for (const day of bill) await billOn(portal, city, day);
  if (creditCents !== undefined) await credit(city, (await listOf(shop))[0]!, creditCents);
  return [shop, await listOf(shop)];
}

async function listOf(shop: Resident): Promise<Node[]> {
  await comeBack(shop);
  const { viewer } = await shop.client.data(`{ viewer { organisations { invoices { edges { node {
    id number kind grossCents pdfUrl xmlUrl } } } } } }`);
  return viewer.organisations[0].invoices.edges.map(({ node }: { node: Node }) => node);
}

async function credit(city: string, { id }: Node, grossCents: number | null): Promise<void> {
  const operator = operators.get(city)!;
  await comeBack(operator);
  await operator.client.data(
    'mutation ($input: IssueCreditNoteInput!) { issueCreditNote(input: $input) { __typename } }',
    { input: { invoiceId: id, grossCents, reason: 'Ausfall <am> 3. & 4. Mai' } },
  );
}

const fileOf = async ({ client }: Resident, path: string): Promise<Buffer> => {
  const { status, body } = await client.get(path).responseType('blob');
  expect(status).toBe(200);
  return body as Buffer;
};

/** XRechnung is EN 16931 with more duties (which `brokenRules` knows): so the library reads it. */
const asEn16931 = (xml: Buffer) =>
  String(xml).replace(/(urn:cen\.eu:en16931:2017)#compliant#[^<]*/, '$1');

/** What a library finds wrong that has had no part in making the invoice. */
const faultsOf = (read: FacturX) => {
  const result = read.validate();
  return result.valid ? [] : result.errors;
};

test.each(Object.entries(cases))('%s passes the rules of EN 16931', async (_, one) => {
  const [shop, invoices] = await invoicesOf(one);
  expect(invoices.map(({ grossCents }) => grossCents)).toEqual(one.gross);
  for (const { pdfUrl, xmlUrl } of invoices) {
    const [pdf, xml] = [await fileOf(shop, pdfUrl), await fileOf(shop, xmlUrl)];
    const read = await FacturX.fromPDF(pdf);
    expect(faultsOf(read)).toEqual([]);
    expect(brokenRules(read.pdf!.extractEmbeddedXML()!)).toEqual([]);
    expect(faultsOf(await FacturX.fromXML(asEn16931(xml)))).toEqual([]);
    expect(brokenRules(xml)).toEqual([]);
    expect(String(xml).includes('xrechnung_3.0')).toBe(
      JSON.stringify(one.given ?? '').includes(leitwegId),
    );
    expect(await fileOf(shop, pdfUrl)).toEqual(pdf);
  }
});
