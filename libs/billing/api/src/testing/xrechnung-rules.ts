import { has, type Rule } from './en16931-rules.ts';

const contact = 'DefinedTradeContact';
const means = 'SpecifiedTradeSettlementPaymentMeans';
const mandate = 'SpecifiedTradePaymentTerms/DirectDebitMandateID';
const payer = `${means}/PayerPartyDebtorFinancialAccount/IBANID`;

/** What Germany's public bodies ask for besides (XRechnung 3.0, CIUS of EN 16931). */
export const xrechnung: readonly Rule[] = [
  { id: 'BR-DE-1', holds: ({ settlement }) => settlement.one(means) !== undefined },
  { id: 'BR-DE-2', holds: ({ seller }) => seller.one(contact) !== undefined },
  { id: 'BR-DE-3', holds: ({ seller }) => has(seller, 'PostalTradeAddress/CityName') },
  { id: 'BR-DE-4', holds: ({ seller }) => has(seller, 'PostalTradeAddress/PostcodeCode') },
  { id: 'BR-DE-5', holds: ({ seller }) => has(seller, `${contact}/PersonName`) },
  {
    id: 'BR-DE-6',
    holds: ({ seller }) => has(seller, `${contact}/TelephoneUniversalCommunication/CompleteNumber`),
  },
  {
    id: 'BR-DE-7',
    holds: ({ seller }) => has(seller, `${contact}/EmailURIUniversalCommunication/URIID`),
  },
  { id: 'BR-DE-8', holds: ({ buyer }) => has(buyer, 'PostalTradeAddress/CityName') },
  { id: 'BR-DE-9', holds: ({ buyer }) => has(buyer, 'PostalTradeAddress/PostcodeCode') },
  { id: 'BR-DE-14', holds: ({ taxes }) => taxes.every((tax) => has(tax, 'RateApplicablePercent')) },
  { id: 'BR-DE-15', holds: ({ agreement }) => has(agreement, 'BuyerReference') },
  { id: 'BR-DE-16', holds: ({ seller }) => has(seller, 'SpecifiedTaxRegistration/ID') },
  {
    id: 'BR-DE-17',
    holds: ({ head }) => ['326', '380', '384', '389', '381'].includes(head.text('TypeCode')),
  },
  {
    id: 'BR-DE-19',
    holds: ({ settlement }) =>
      settlement
        .all(means)
        .every(
          (one) =>
            one.text('TypeCode') !== '58' ||
            /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(
              one.text('PayeePartyCreditorFinancialAccount/IBANID'),
            ),
        ),
  },
  {
    id: 'BR-DE-20',
    holds: ({ settlement }) =>
      settlement
        .all(means)
        .every(
          (one) =>
            one.text('TypeCode') !== '59' ||
            /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(
              one.text('PayerPartyDebtorFinancialAccount/IBANID'),
            ),
        ),
  },
  {
    id: 'BR-DE-21',
    holds: ({ root }) =>
      root.text('ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID') ===
      'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0',
  },
  {
    id: 'BR-DE-23-a',
    holds: ({ settlement }) =>
      settlement
        .all(means)
        .every(
          (one) =>
            one.text('TypeCode') !== '58' ||
            one.one('PayeePartyCreditorFinancialAccount') !== undefined,
        ),
  },
  {
    id: 'BR-DE-25-a',
    holds: ({ settlement }) =>
      settlement
        .all(means)
        .every((one) => one.text('TypeCode') !== '59' || has(settlement, mandate)),
  },
  {
    id: 'BR-DE-27',
    holds: ({ seller }) =>
      (seller.text(`${contact}/TelephoneUniversalCommunication/CompleteNumber`).match(/\d/g)
        ?.length ?? 0) >= 3,
  },
  {
    id: 'BR-DE-28',
    holds: ({ seller }) =>
      /^[^@\s]+@([^@.\s]+\.)+[^@.\s]+$/.test(
        seller.text(`${contact}/EmailURIUniversalCommunication/URIID`),
      ),
  },
  {
    id: 'BR-DE-30',
    holds: ({ settlement }) => !has(settlement, mandate) || has(settlement, 'CreditorReferenceID'),
  },
  {
    id: 'BR-DE-31',
    holds: ({ settlement }) => !has(settlement, mandate) || has(settlement, payer),
  },
  {
    id: 'PEPPOL-EN16931-R010',
    holds: ({ buyer }) => has(buyer, 'URIUniversalCommunication/URIID'),
  },
  {
    id: 'PEPPOL-EN16931-R020',
    holds: ({ seller }) => has(seller, 'URIUniversalCommunication/URIID'),
  },
];
