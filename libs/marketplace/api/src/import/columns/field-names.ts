import type { ImportField } from './import-field.ts';

interface NameRule {
  readonly field: ImportField;
  readonly is: RegExp;
  /** How sure the name alone makes one. */
  readonly sure: number;
}

const rule = (field: ImportField, sure: number, is: RegExp): NameRule => ({ field, sure, is });

/** The first that fits. Names are folded: lower case, ae for ä, letters and digits only. */
const rules: readonly NameRule[] = [
  // What a shop pays is nobody's business; it must never be taken for what it asks.
  rule(
    'IGNORE',
    1,
    /einkauf|^[dgmlb]?ek(pr|preis|netto|brutto|\d|$|kalk|neu|alt)|purchase|cost|wareneinsatz|einstand/,
  ),
  rule(
    'IGNORE',
    1,
    /rabatt|rab$|marge|spanne|aufschlag|margin|markup|discount|skonto|provision|kalk/,
  ),
  rule(
    'IGNORE',
    0.9,
    /^lief|lieferant|kreditor|supplier|vendor|bestellnr|bestellmenge|mindestbest|meldebest|sollbest|reorder/,
  ),
  rule(
    'IGNORE',
    0.9,
    /^(uvp|uvppreis|streichpreis|altpreis|listenpreis|vkalt|rrp|msrp|compareat|statt)/,
  ),
  rule(
    'IGNORE',
    0.9,
    /datum|angelegt|geaendert|created|updated|modified|letzt(e|er)|umsatz|sachkonto|erloeskonto|kostenstelle|lagerort|regal|lagerplatz|sprache/,
  ),
  rule(
    'GTIN',
    0.98,
    /^(ean|gtin|upc|isbn|barcode|strichcode|eancode|scancode)(13|8|nr|nummer|code|haupt|1|gtin)*$/,
  ),
  rule('GTIN', 0.9, /ean|gtin|barcode|strichcode|isbn/),
  rule(
    'PARENT',
    0.95,
    /^(parent|vater|haupt|stamm|modell|master|grund|eltern)(sku|id|art|artikel|artnr|artikelnr|artikelnummer|nr|nummer|number|product)+$|^(parent|handle|itemgroupid|vaterartikel|hauptartikel|stammartikel|modellnr|modellnummer)$/,
  ),
  rule(
    'SKU',
    0.98,
    /^(sku|art(ikel)?(nr|nummer|no|id|num|code)|artnr\d?|itemno|itemnumber|itemid|productid|produktnr|produktnummer|produktid|plu(nr)?|articleno|articlenumber|variantsku|warennummer|bestellnummer|nr|nummer)$/,
  ),
  rule('SKU', 0.8, /artikelnummer|artikelnr|artnr|^sku|sku$|^plu/),
  rule(
    'NET_PRICE',
    0.9,
    /(preis|vk|price).*netto|netto.*(preis|vk)|netprice|pricenet|priceexcl|^vkn$/,
  ),
  rule(
    'PRICE',
    0.98,
    /^(vk|vkbrutto|bruttovk|vkpreis|verkaufspreis|preis|preisbrutto|bruttopreis|price|grossprice|pricegross|ladenpreis|endpreis|vkbr|vk1|vk1brutto|vkb|preis1|variantprice|sellingprice|salesprice|retailprice|preiseur|preisineur|vkpreisbrutto|verkaufspreisbrutto)(eur|euro)?$/,
  ),
  rule('PRICE', 0.8, /^vk|verkaufspreis|preis|price/),
  rule(
    'VAT',
    0.98,
    /^(mwst|ust|vat|tax|steuer)(satz|prozent|proz|pct|code|key|kz|schl|schluessel|rate|percent|klasse|class|art|kennzeichen|id)*$|^(mehrwertsteuer|umsatzsteuer)(satz)?$|^(steuersatz|steuerschluessel|taxrate|vatrate)$/,
  ),
  rule('VAT', 0.8, /mwst|mehrwertst|umsatzst|steuer|vat/),
  rule(
    'CONTENT_UNIT',
    0.95,
    /^(inhalt|inh|mengen|verpackungs|gebinde|grundpreis|vpe|basis)?(einheit|einh|me|unit)$|^(unitofmeasure|uom|mengeneinheit)$/,
  ),
  rule(
    'CONTENT',
    0.95,
    /^(inh|inhalt|fuellmenge|fuellm|nettoinhalt|nettofuellmenge|gebindegroesse|content|netcontent|volume|inhaltmenge|packungsgroesse|grammatur|gewichtnetto|nettogewicht|netweight|verkaufseinheit)(menge|wert|g|kg|ml|l)?$/,
  ),
  rule('CONTENT', 0.55, /^(gewicht|weight|menge|volumen|size)(g|kg|ml|l)?$/),
  rule(
    'STOCK',
    0.98,
    /^(bestand|lagerbestand|bestandaktuell|istbestand|stock|lager|verfuegbar|qty|quantity|onhand|inventory|stockqty|inventoryqty|variantinventoryqty|verfuegbarerbestand|aktuellerbestand|lagermenge|stueckzahl|vorrat)$/,
  ),
  rule(
    'STOCK',
    0.9,
    /^(best|bestand|lager|stock|vorrat|inventory)(fil|filiale|lager|ort|store|markt|haus|shop|location)?\d*$|bestand/,
  ),
  rule(
    'CATEGORY',
    0.95,
    /^(wgr|wg|warengruppe|warengr|kategorie|category|productcategory|producttype|produktgruppe|artikelgruppe|hauptwarengruppe|sortiment|rubrik|abteilung|type|gruppe)(name|bez|bezeichnung|text|nr|1)*$/,
  ),
  rule('CATEGORY', 0.7, /warengruppe|kategorie|category|^wgr/),
  rule(
    'MAKER_ADDRESS',
    0.95,
    /(hersteller|maker|manufacturer|produzent).*(anschrift|adresse|address|strasse)/,
  ),
  rule(
    'MAKER_CONTACT',
    0.95,
    /(hersteller|maker|manufacturer|produzent).*(mail|kontakt|contact|web|url|telefon)/,
  ),
  rule(
    'MAKER_NAME',
    0.95,
    /^(hersteller|marke|brand|manufacturer|maker|produzent|vendorname|fabrikat|verlag)(name)?$/,
  ),
  rule('MAKER_NAME', 0.75, /hersteller|marke$|^brand/),
  rule(
    'AXIS',
    0.95,
    /^(farbe|color|colour|groesse|groessen|material|laenge|duft|geschmack|sorte|farbton|schuhgroesse|konfektionsgroesse|option\d?value|option[123]|variante|ausfuehrung|staerke|format|groessebez|farbbez|farbname)$/,
  ),
  rule('AXIS', 0.7, /farbe|groesse|colou?r/),
  rule(
    'PICTURE',
    0.95,
    /^(bild|bilder|foto|image|picture|img|produktbild|artikelbild|hauptbild|imagesrc|mainimage)(url|link|src|\d|datei)*$|(bild|image|foto|picture).*(url|link)/,
  ),
  rule(
    'PUBLISHED',
    0.9,
    /^(online|aktiv|active|published|sichtbar|imshop|webshop|internet|status|veroeffentlicht|onlineaktiv|shopaktiv)$/,
  ),
  rule(
    'TITLE',
    0.98,
    /^(bezeichnung|artikelbezeichnung|artikelname|produktname|name|title|titel|produkt|product|artikel|productname|itemname|artikeltext|kurztext|kurzbezeichnung|bez|artbez|warenbezeichnung|artikelbez)1?$/,
  ),
  rule(
    'TITLE',
    0.75,
    /^bez(?!.*[2-9]$)|bezeichnung$|(artikel|produkt|product|item)(name|bez|titel|title)/,
  ),
  rule(
    'DESCRIPTION',
    0.95,
    /^(beschreibung|langtext|description|beschr|artikelbeschreibung|produktbeschreibung|bodyhtml|longdescription|text|details|zusatztext|info|bemerkung)\d?$|^(bezeichnung|bez)[2-9]$/,
  ),
  rule('DESCRIPTION', 0.7, /beschreibung|langtext|description/),
];

const folds: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

export const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => folds[letter]!)
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');

/** What a name says its column is; null where it says nothing. */
export function fieldOfName(name: string): { field: ImportField; sure: number } | null {
  const plain = folded(name);
  if (!plain) return null;
  const found = rules.find(({ is }) => is.test(plain));
  return found ? { field: found.field, sure: found.sure } : null;
}

/** How many of the cells are names of columns. */
export const knownNames = (cells: readonly string[]): number =>
  cells.filter((cell) => cell.length <= 60 && (fieldOfName(cell)?.sure ?? 0) >= 0.9).length;
