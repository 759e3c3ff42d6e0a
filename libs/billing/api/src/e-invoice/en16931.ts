import type { Invoice as EInvoice } from '@e-invoice-eu/core';
import type { Cents } from '@stadtlive/kernel';
import type { InvoiceContent } from '../invoice/invoice-content.ts';
import { paymentTermsOf, remittanceOf, type InvoiceDocument } from './invoice-document.ts';

const euro = (cents: Cents): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
const amount = <Key extends string>(key: Key, cents: Cents) =>
  ({ [key]: euro(cents), [`${key}@currencyID`]: 'EUR' }) as Record<
    Key | `${Key}@currencyID`,
    string
  >;

/** Of § 19 UStG there is no VAT to be charged; every other rate is the standard category. */
const categoryOf = (vatRate: number) => ({
  'cbc:ID': vatRate === 0 ? 'E' : 'S',
  'cbc:Percent': String(vatRate / 10),
  ...(vatRate === 0 && { 'cbc:TaxExemptionReason': 'Keine Umsatzsteuer nach § 19 UStG' }),
  'cac:TaxScheme': { 'cbc:ID': 'VAT' },
});
const lineCategoryOf = (vatRate: number) => {
  const { 'cbc:TaxExemptionReason': _, ...category } = {
    'cbc:TaxExemptionReason': '',
    ...categoryOf(vatRate),
  };
  return category;
};

/** The invoice in the terms of EN 16931, as the library takes it. */
export function inTermsOfEn16931(document: InvoiceDocument): EInvoice {
  const { number, kind, issuedOn, dueOn, periodFrom, periodUntil, content, buyer } = document;
  const invoice = {
    'cbc:ID': number,
    'cbc:IssueDate': issuedOn,
    ...(kind === 'INVOICE' && { 'cbc:DueDate': dueOn }),
    'cbc:InvoiceTypeCode': kind === 'INVOICE' ? '380' : '381',
    ...(buyer.reason && { 'cbc:Note': [buyer.reason] }),
    'cbc:DocumentCurrencyCode': 'EUR',
    'cbc:BuyerReference': buyer.leitwegId ?? number,
    'cac:InvoicePeriod': { 'cbc:StartDate': periodFrom, 'cbc:EndDate': periodUntil },
    ...(content.corrects && {
      'cac:BillingReference': [
        {
          'cac:InvoiceDocumentReference': {
            'cbc:ID': content.corrects.number,
            'cbc:IssueDate': content.corrects.issuedOn,
          },
        },
      ],
    }),
    'cac:AccountingSupplierParty': { 'cac:Party': sellerParty(content) },
    'cac:AccountingCustomerParty': { 'cac:Party': buyerParty(document) },
    // CII wants something of a delivery; the service is rendered with its last day.
    'cac:Delivery': { 'cbc:ActualDeliveryDate': periodUntil },
    'cac:PaymentMeans': [paymentMeans(document)],
    'cac:PaymentTerms': { 'cbc:Note': paymentTermsOf(document) },
    ...(content.allowances.length > 0 && {
      'cac:AllowanceCharge': content.allowances.map(({ reason, netCents, vatRate }) => ({
        'cbc:ChargeIndicator': 'false',
        'cbc:AllowanceChargeReason': reason,
        ...amount('cbc:Amount', netCents),
        'cac:TaxCategory': lineCategoryOf(vatRate),
      })),
    }),
    ...sums(document),
    'cac:InvoiceLine': content.lines.map(({ name, description, netCents, vatRate }, i) => ({
      'cbc:ID': String(i + 1),
      'cbc:InvoicedQuantity': '1',
      'cbc:InvoicedQuantity@unitCode': 'C62',
      ...amount('cbc:LineExtensionAmount', netCents),
      'cac:Item': {
        'cbc:Description': description,
        'cbc:Name': name,
        'cac:ClassifiedTaxCategory': lineCategoryOf(vatRate),
      },
      'cac:Price': amount('cbc:PriceAmount', netCents),
    })),
  };
  // The library states codes as unions of hundreds of letters; it checks them itself, by schema.
  return { 'ubl:Invoice': invoice } as unknown as EInvoice;
}

const address = ({
  street,
  locality,
  postcode,
}: {
  street: string;
  locality: string;
  postcode: string;
}) => ({
  'cbc:StreetName': street,
  'cbc:CityName': locality,
  'cbc:PostalZone': postcode,
  'cac:Country': { 'cbc:IdentificationCode': 'DE' },
});

function sellerParty({ seller }: InvoiceContent) {
  const { name, contact, vatId, taxNumber, registration } = seller;
  const taxSchemes = [
    ...(vatId ? [{ 'cbc:CompanyID': vatId, 'cac:TaxScheme': { 'cbc:ID': 'VAT' } }] : []),
    ...(taxNumber ? [{ 'cbc:CompanyID': taxNumber, 'cac:TaxScheme': { 'cbc:ID': 'FC' } }] : []),
  ];
  return {
    'cbc:EndpointID': contact.email,
    'cbc:EndpointID@schemeID': 'EM',
    'cac:PostalAddress': address(seller),
    'cac:PartyTaxScheme': taxSchemes,
    'cac:PartyLegalEntity': {
      'cbc:RegistrationName': name,
      ...(registration && { 'cbc:CompanyLegalForm': registration }),
    },
    'cac:Contact': {
      'cbc:Name': contact.name,
      'cbc:Telephone': contact.phone,
      'cbc:ElectronicMail': contact.email,
    },
  };
}

const buyerParty = ({ buyer }: InvoiceDocument) => ({
  'cbc:EndpointID': buyer.email,
  'cbc:EndpointID@schemeID': 'EM',
  'cac:PostalAddress': address(buyer),
  ...(buyer.vatId && {
    'cac:PartyTaxScheme': { 'cbc:CompanyID': buyer.vatId, 'cac:TaxScheme': { 'cbc:ID': 'VAT' } },
  }),
  'cac:PartyLegalEntity': { 'cbc:RegistrationName': buyer.name },
});

/** 59 SEPA direct debit, 58 SEPA credit transfer, 97 clearing between partners. */
function paymentMeans(document: InvoiceDocument) {
  const { kind, buyer, content } = document;
  if (kind === 'CREDIT_NOTE') return { 'cbc:PaymentMeansCode': '97' };
  if (buyer.debit) {
    return {
      'cbc:PaymentMeansCode': '59',
      'cbc:PaymentID': remittanceOf(document),
      'cac:PaymentMandate': {
        'cbc:ID': buyer.debit.mandateReference,
        'cac:PayerFinancialAccount': { 'cbc:ID': buyer.debit.iban },
      },
    };
  }
  const { iban, bic, name } = content.seller;
  return {
    'cbc:PaymentMeansCode': '58',
    'cbc:PaymentID': remittanceOf(document),
    'cac:PayeeFinancialAccount': {
      'cbc:ID': iban,
      'cbc:Name': name,
      ...(bic && { 'cac:FinancialInstitutionBranch': { 'cbc:ID': bic } }),
    },
  };
}

function sums({ totals, content, grossCents }: InvoiceDocument) {
  return {
    'cac:TaxTotal': [
      {
        ...amount('cbc:TaxAmount', totals.vatCents),
        'cac:TaxSubtotal': totals.taxes.map(({ vatRate, basisCents, vatCents }) => ({
          ...amount('cbc:TaxableAmount', basisCents),
          ...amount('cbc:TaxAmount', vatCents),
          'cac:TaxCategory': categoryOf(vatRate),
        })),
      },
    ],
    'cac:LegalMonetaryTotal': {
      ...amount('cbc:LineExtensionAmount', totals.lineCents),
      ...amount('cbc:TaxExclusiveAmount', totals.netCents),
      ...amount('cbc:TaxInclusiveAmount', totals.grossCents),
      ...(totals.allowanceCents > 0 && amount('cbc:AllowanceTotalAmount', totals.allowanceCents)),
      ...(content.roundingCents !== 0 &&
        amount('cbc:PayableRoundingAmount', content.roundingCents)),
      ...amount('cbc:PayableAmount', grossCents),
    },
  };
}
