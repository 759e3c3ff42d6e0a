import type { XmlView } from './xml-view.ts';

/** The parts of a CII invoice the rules speak of. */
export interface Cii {
  readonly root: XmlView;
  readonly head: XmlView;
  readonly lines: readonly XmlView[];
  readonly seller: XmlView;
  readonly buyer: XmlView;
  readonly agreement: XmlView;
  readonly settlement: XmlView;
  readonly sums: XmlView;
  readonly taxes: readonly XmlView[];
  readonly allowances: readonly XmlView[];
}

export interface Rule {
  readonly id: string;
  readonly holds: (cii: Cii) => boolean;
}

export const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
export const has = (view: XmlView, ...paths: string[]) =>
  paths.every((path) => view.text(path) !== '');
const isDate = (text: string) => /^\d{8}$/.test(text);

const lineNet =
  'SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount';
const lineTax = 'SpecifiedLineTradeSettlement/ApplicableTradeTax';
const taxIds = (party: XmlView, scheme: string) =>
  party.all('SpecifiedTaxRegistration/ID').filter((id) => id.attribute('schemeID') === scheme);

const rateOf = (tax: XmlView) => Math.round(Number(tax.text('RateApplicablePercent')) * 10);
const ofCategory = ({ taxes }: Cii, code: string) =>
  taxes.filter((tax) => tax.text('CategoryCode') === code);
const lineCodes = ({ lines }: Cii) => lines.map((line) => line.text(`${lineTax}/CategoryCode`));

/** What was charged at one rate of one category: lines less allowances. */
function basisOf({ lines, allowances }: Cii, tax: XmlView): number {
  const same = (view: XmlView | undefined) =>
    view?.text('CategoryCode') === tax.text('CategoryCode') && rateOf(view) === rateOf(tax);
  return (
    sum(lines.filter((line) => same(line.one(lineTax))).map((line) => line.cents(lineNet))) -
    sum(
      allowances
        .filter((one) => same(one.one('CategoryTradeTax')))
        .map((one) => one.cents('ActualAmount')),
    )
  );
}

const halfUp = (basis: number, perMille: number) =>
  Number((2n * BigInt(basis) * BigInt(perMille) + 1000n) / 2000n);

/** The rules of EN 16931-1 that concern what is sent from here. */
export const en16931: readonly Rule[] = [
  {
    id: 'BR-01',
    holds: ({ root }) =>
      has(root, 'ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID'),
  },
  { id: 'BR-02', holds: ({ head }) => has(head, 'ID') },
  { id: 'BR-03', holds: ({ head }) => isDate(head.text('IssueDateTime/DateTimeString')) },
  { id: 'BR-04', holds: ({ head }) => ['380', '381'].includes(head.text('TypeCode')) },
  { id: 'BR-05', holds: ({ settlement }) => settlement.text('InvoiceCurrencyCode') === 'EUR' },
  { id: 'BR-06', holds: ({ seller }) => has(seller, 'Name') },
  { id: 'BR-07', holds: ({ buyer }) => has(buyer, 'Name') },
  { id: 'BR-08', holds: ({ seller }) => seller.one('PostalTradeAddress') !== undefined },
  { id: 'BR-09', holds: ({ seller }) => has(seller, 'PostalTradeAddress/CountryID') },
  { id: 'BR-10', holds: ({ buyer }) => buyer.one('PostalTradeAddress') !== undefined },
  { id: 'BR-11', holds: ({ buyer }) => has(buyer, 'PostalTradeAddress/CountryID') },
  { id: 'BR-12', holds: ({ sums }) => has(sums, 'LineTotalAmount') },
  { id: 'BR-13', holds: ({ sums }) => has(sums, 'TaxBasisTotalAmount') },
  { id: 'BR-14', holds: ({ sums }) => has(sums, 'GrandTotalAmount') },
  { id: 'BR-15', holds: ({ sums }) => has(sums, 'DuePayableAmount') },
  { id: 'BR-16', holds: ({ lines }) => lines.length > 0 },
  {
    id: 'BR-21',
    holds: ({ lines }) => lines.every((line) => has(line, 'AssociatedDocumentLineDocument/LineID')),
  },
  {
    id: 'BR-22',
    holds: ({ lines }) =>
      lines.every((line) => has(line, 'SpecifiedLineTradeDelivery/BilledQuantity')),
  },
  {
    id: 'BR-23',
    holds: ({ lines }) =>
      lines.every(
        (line) =>
          line.one('SpecifiedLineTradeDelivery/BilledQuantity')!.attribute('unitCode') !== '',
      ),
  },
  { id: 'BR-24', holds: ({ lines }) => lines.every((line) => has(line, lineNet)) },
  {
    id: 'BR-25',
    holds: ({ lines }) => lines.every((line) => has(line, 'SpecifiedTradeProduct/Name')),
  },
  {
    id: 'BR-26',
    holds: ({ lines }) =>
      lines.every((line) =>
        has(line, 'SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount'),
      ),
  },
  {
    id: 'BR-27',
    holds: ({ lines }) =>
      lines.every(
        (line) =>
          line.cents('SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount') >= 0,
      ),
  },
  {
    id: 'BR-29',
    holds: ({ settlement }) =>
      settlement.text('BillingSpecifiedPeriod/StartDateTime/DateTimeString') <=
      settlement.text('BillingSpecifiedPeriod/EndDateTime/DateTimeString'),
  },
  { id: 'BR-31', holds: ({ allowances }) => allowances.every((one) => has(one, 'ActualAmount')) },
  {
    id: 'BR-32',
    holds: ({ allowances }) => allowances.every((one) => has(one, 'CategoryTradeTax/CategoryCode')),
  },
  { id: 'BR-33', holds: ({ allowances }) => allowances.every((one) => has(one, 'Reason')) },
  { id: 'BR-45', holds: ({ taxes }) => taxes.every((tax) => has(tax, 'BasisAmount')) },
  { id: 'BR-46', holds: ({ taxes }) => taxes.every((tax) => has(tax, 'CalculatedAmount')) },
  { id: 'BR-47', holds: ({ taxes }) => taxes.every((tax) => has(tax, 'CategoryCode')) },
  { id: 'BR-48', holds: ({ taxes }) => taxes.every((tax) => has(tax, 'RateApplicablePercent')) },
  {
    id: 'BR-49',
    holds: ({ settlement }) =>
      settlement
        .all('SpecifiedTradeSettlementPaymentMeans')
        .every((means) => has(means, 'TypeCode')),
  },
  {
    id: 'BR-55',
    holds: ({ head, settlement }) =>
      head.text('TypeCode') !== '381' ||
      has(settlement, 'InvoiceReferencedDocument/IssuerAssignedID'),
  },
  {
    id: 'BR-61',
    holds: ({ settlement }) =>
      settlement
        .all('SpecifiedTradeSettlementPaymentMeans')
        .every(
          (means) =>
            !['30', '58'].includes(means.text('TypeCode')) ||
            has(means, 'PayeePartyCreditorFinancialAccount/IBANID'),
        ),
  },
  {
    id: 'BR-62',
    holds: ({ seller }) =>
      seller.one('URIUniversalCommunication/URIID')?.attribute('schemeID') === 'EM',
  },
  {
    id: 'BR-63',
    holds: ({ buyer }) =>
      buyer.one('URIUniversalCommunication/URIID')?.attribute('schemeID') === 'EM',
  },
  {
    id: 'BR-CO-04',
    holds: ({ lines }) => lines.every((line) => has(line, `${lineTax}/CategoryCode`)),
  },
  {
    id: 'BR-CO-09',
    holds: ({ seller, buyer }) =>
      [seller, buyer].every((party) => taxIds(party, 'VA').every((id) => /^[A-Z]{2}/.test(id.own))),
  },
  {
    id: 'BR-CO-10',
    holds: ({ sums, lines }) =>
      sums.cents('LineTotalAmount') === sum(lines.map((line) => line.cents(lineNet))),
  },
  {
    id: 'BR-CO-11',
    holds: ({ sums, allowances }) =>
      sums.cents('AllowanceTotalAmount') ===
      sum(allowances.map((one) => one.cents('ActualAmount'))),
  },
  {
    id: 'BR-CO-13',
    holds: ({ sums }) =>
      sums.cents('TaxBasisTotalAmount') ===
      sums.cents('LineTotalAmount') -
        sums.cents('AllowanceTotalAmount') +
        sums.cents('ChargeTotalAmount'),
  },
  {
    id: 'BR-CO-14',
    holds: ({ sums, taxes }) =>
      sums.cents('TaxTotalAmount') === sum(taxes.map((tax) => tax.cents('CalculatedAmount'))),
  },
  {
    id: 'BR-CO-15',
    holds: ({ sums }) =>
      sums.cents('GrandTotalAmount') ===
      sums.cents('TaxBasisTotalAmount') + sums.cents('TaxTotalAmount'),
  },
  {
    id: 'BR-CO-16',
    holds: ({ sums }) =>
      sums.cents('DuePayableAmount') ===
      sums.cents('GrandTotalAmount') -
        sums.cents('TotalPrepaidAmount') +
        sums.cents('RoundingAmount'),
  },
  {
    id: 'BR-CO-17',
    holds: ({ taxes }) =>
      taxes.every(
        (tax) => tax.cents('CalculatedAmount') === halfUp(tax.cents('BasisAmount'), rateOf(tax)),
      ),
  },
  { id: 'BR-CO-18', holds: ({ taxes }) => taxes.length > 0 },
  {
    id: 'BR-CO-25',
    holds: ({ settlement, sums }) =>
      sums.cents('DuePayableAmount') <= 0 ||
      has(settlement, 'SpecifiedTradePaymentTerms/Description'),
  },
  {
    id: 'BR-CO-26',
    holds: ({ seller }) =>
      taxIds(seller, 'VA').length > 0 ||
      has(seller, 'SpecifiedLegalOrganization/ID') ||
      taxIds(seller, 'FC').length > 0,
  },
  {
    id: 'BR-S-01',
    holds: (cii) => !lineCodes(cii).includes('S') || ofCategory(cii, 'S').length > 0,
  },
  {
    id: 'BR-S-02',
    holds: (cii) =>
      !lineCodes(cii).includes('S') ||
      taxIds(cii.seller, 'VA').length + taxIds(cii.seller, 'FC').length > 0,
  },
  {
    id: 'BR-S-05',
    holds: ({ lines }) =>
      lines.every(
        (line) => line.text(`${lineTax}/CategoryCode`) !== 'S' || rateOf(line.one(lineTax)!) > 0,
      ),
  },
  {
    id: 'BR-S-08',
    holds: (cii) =>
      ofCategory(cii, 'S').every((tax) => tax.cents('BasisAmount') === basisOf(cii, tax)),
  },
  {
    id: 'BR-S-10',
    holds: (cii) => ofCategory(cii, 'S').every((tax) => !has(tax, 'ExemptionReason')),
  },
  {
    id: 'BR-E-01',
    holds: (cii) => ofCategory(cii, 'E').length === (lineCodes(cii).includes('E') ? 1 : 0),
  },
  {
    id: 'BR-E-05',
    holds: ({ lines }) =>
      lines.every(
        (line) => line.text(`${lineTax}/CategoryCode`) !== 'E' || rateOf(line.one(lineTax)!) === 0,
      ),
  },
  {
    id: 'BR-E-08',
    holds: (cii) =>
      ofCategory(cii, 'E').every((tax) => tax.cents('BasisAmount') === basisOf(cii, tax)),
  },
  {
    id: 'BR-E-09',
    holds: (cii) => ofCategory(cii, 'E').every((tax) => tax.cents('CalculatedAmount') === 0),
  },
  {
    id: 'BR-E-10',
    holds: (cii) => ofCategory(cii, 'E').every((tax) => has(tax, 'ExemptionReason')),
  },
];
