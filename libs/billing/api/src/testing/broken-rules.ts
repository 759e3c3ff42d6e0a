import { en16931, type Cii } from './en16931-rules.ts';
import { xrechnung } from './xrechnung-rules.ts';
import { XmlView } from './xml-view.ts';

/** Which rules an invoice breaks; those of XRechnung where it says it is one. */
export function brokenRules(xml: Buffer | string): string[] {
  const cii = ciiOf(XmlView.parse(String(xml)));
  const isXrechnung = String(xml).includes('xrechnung');
  const rules = isXrechnung ? [...en16931, ...xrechnung] : en16931;
  return rules.filter(({ holds }) => !holds(cii)).map(({ id }) => id);
}

function ciiOf(root: XmlView): Cii {
  const trade = root.one('SupplyChainTradeTransaction')!;
  const agreement = trade.one('ApplicableHeaderTradeAgreement')!;
  const settlement = trade.one('ApplicableHeaderTradeSettlement')!;
  return {
    root,
    head: root.one('ExchangedDocument')!,
    lines: trade.all('IncludedSupplyChainTradeLineItem'),
    seller: agreement.one('SellerTradeParty')!,
    buyer: agreement.one('BuyerTradeParty')!,
    agreement,
    settlement,
    sums: settlement.one('SpecifiedTradeSettlementHeaderMonetarySummation')!,
    taxes: settlement.all('ApplicableTradeTax'),
    allowances: settlement.all('SpecifiedTradeAllowanceCharge'),
  };
}
