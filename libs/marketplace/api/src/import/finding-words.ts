import type { Locale } from '@stadtlive/contract';
import { dutyOf } from '../product/product.duties.ts';
import type { Finding, FindingCode } from './cells/finding.ts';
import { fetchFaultWords } from './pictures/fetch-fault-words.ts';

type Words = readonly [reason: string, cure: string];
type InBoth = Readonly<Record<Locale, Words>>;

const said = (de: Words, en: Words): InBoth => ({ DE: de, EN: en });

/** `{value}` is what the cell holds, `{more}` another row, a limit, or what was made of it. */
const words: Readonly<Record<FindingCode, InBoth>> = {
  ROW_OPEN_QUOTE: said(
    [
      'Ein Anführungszeichen wird geöffnet und nicht geschlossen.',
      'Zellen hier prüfen oder das Zeichen in der Datei verdoppeln.',
    ],
    [
      'A quote is opened and never closed.',
      'Check the cells here, or write the quote twice in the file.',
    ],
  ),
  ROW_WIDTH: said(
    [
      'Die Zeile hat nicht so viele Zellen, wie die Datei Spalten hat ({more}).',
      'Zellen hier an ihren Platz bringen oder die Zeile auslassen.',
    ],
    [
      'The row does not have as many cells as the file has columns ({more}).',
      'Put the cells in their places here, or leave the row out.',
    ],
  ),
  CELL_TOO_LONG: said(
    ['Die Zelle ist zu lang.', 'Auf höchstens {more} Zeichen kürzen.'],
    ['The cell is too long.', 'Cut it to at most {more} characters.'],
  ),
  CELL_UNREADABLE: said(
    [
      'Die Zelle enthält Zeichen, die sich nicht lesen lassen.',
      'Hier neu eingeben oder oben eine andere Kodierung wählen.',
    ],
    [
      'The cell holds characters that cannot be read.',
      'Type it anew here, or choose another encoding above.',
    ],
  ),
  TITLE_MISSING: said(
    [
      'Die Bezeichnung fehlt, und im Sortiment gibt es diese Ware noch nicht.',
      'Bezeichnung eintragen.',
    ],
    ['The title is missing, and the catalogue does not have this product yet.', 'Enter a title.'],
  ),
  TITLE_TOO_LONG: said(
    ['Die Bezeichnung ist zu lang.', 'Auf höchstens {more} Zeichen kürzen.'],
    ['The title is too long.', 'Cut it to at most {more} characters.'],
  ),
  DESCRIPTION_TOO_LONG: said(
    ['Die Beschreibung ist zu lang.', 'Auf höchstens {more} Zeichen kürzen.'],
    ['The description is too long.', 'Cut it to at most {more} characters.'],
  ),
  SKU_TOO_LONG: said(
    ['Die Artikelnummer ist zu lang.', 'Auf höchstens {more} Zeichen kürzen.'],
    ['The article number is too long.', 'Cut it to at most {more} characters.'],
  ),
  SKU_TWICE: said(
    [
      'Die Artikelnummer steht schon in Zeile {more}.',
      'Eine der beiden ändern oder eine Zeile auslassen.',
    ],
    [
      'The article number is in row {more} already.',
      'Change one of the two, or leave one row out.',
    ],
  ),
  PRICE_UNREADABLE: said(
    ['„{value}“ ist kein Preis.', 'Den Preis als Zahl eintragen, zum Beispiel 4,80.'],
    ['“{value}” is no price.', 'Enter the price as a number, such as 4.80.'],
  ),
  PRICE_NEGATIVE: said(
    ['Der Preis ist kleiner als null.', 'Den Preis ohne Minus eintragen.'],
    ['The price is below zero.', 'Enter the price without a minus.'],
  ),
  PRICE_TOO_HIGH: said(
    ['Der Preis ist höher als {more} €.', 'Prüfen, ob Komma und Punkt richtig gelesen werden.'],
    ['The price is above {more} €.', 'Check whether comma and point are read rightly.'],
  ),
  PRICE_DECIMALS: said(
    ['Der Preis hat Bruchteile von Cent.', 'Auf ganze Cent runden.'],
    ['The price has fractions of a cent.', 'Round it to whole cents.'],
  ),
  PRICE_ZERO: said(
    [
      'Was im Schaufenster steht oder eine Variante ist, braucht einen Preis über null.',
      'Den Preis eintragen, oder die Zelle leeren: Dann bleibt der bisherige.',
    ],
    [
      'What is in the shop window, or is a variant, needs a price above zero.',
      'Enter the price, or empty the cell to keep the one it has.',
    ],
  ),
  NET_PRICE_NEEDS_VAT: said(
    [
      'Ohne Mehrwertsteuersatz lässt sich der Preis nicht berechnen.',
      'Den Satz eintragen: 19, 7 oder 0.',
    ],
    ['Without a VAT rate the price cannot be computed.', 'Enter the rate: 19, 7 or 0.'],
  ),
  VAT_UNKNOWN: said(
    [
      '„{value}“ ist kein Mehrwertsteuersatz.',
      '19, 7 oder 0 eintragen, oder oben sagen, was der Schlüssel bedeutet.',
    ],
    ['“{value}” is no VAT rate.', 'Enter 19, 7 or 0, or say above what the key means.'],
  ),
  CONTENT_UNREADABLE: said(
    ['„{value}“ ist keine Füllmenge.', 'Zahl und Einheit eintragen, zum Beispiel 500 g.'],
    ['“{value}” is no content.', 'Enter number and unit, such as 500 g.'],
  ),
  CONTENT_UNIT_MISSING: said(
    ['Die Einheit der Füllmenge fehlt.', 'Einheit dazuschreiben, zum Beispiel 0,5 kg.'],
    ['The unit of the content is missing.', 'Add the unit, such as 0.5 kg.'],
  ),
  CONTENT_TOO_SMALL: said(
    ['Die Füllmenge ist zu klein für diesen Preis.', 'Menge und Einheit prüfen.'],
    ['The content is too small for this price.', 'Check amount and unit.'],
  ),
  STOCK_UNREADABLE: said(
    ['„{value}“ ist kein Vorrat.', 'Eine ganze Zahl eintragen.'],
    ['“{value}” is no stock.', 'Enter a whole number.'],
  ),
  STOCK_FRACTION: said(
    ['Der Vorrat „{value}“ ist keine ganze Zahl.', 'Ganze Stück eintragen oder die Zelle leeren.'],
    ['The stock “{value}” is not a whole number.', 'Enter whole pieces, or empty the cell.'],
  ),
  STOCK_TOO_HIGH: said(
    ['Der Vorrat ist höher als {more}.', 'Prüfen, ob Komma und Punkt richtig gelesen werden.'],
    ['The stock is above {more}.', 'Check whether comma and point are read rightly.'],
  ),
  GTIN_SCIENTIFIC: said(
    [
      'Eine Tabelle hat den Strichcode zu „{value}“ verkürzt; seine Ziffern sind verloren.',
      'Die Spalte im Tabellenprogramm als Text formatieren und neu ausgeben, oder den Code vom Etikett abschreiben.',
    ],
    [
      'A spreadsheet has shortened the barcode to “{value}”; its digits are lost.',
      'Format the column as text in the spreadsheet and export again, or copy the code from the pack.',
    ],
  ),
  GTIN_LENGTH: said(
    [
      'Ein Strichcode hat 8, 12, 13 oder 14 Ziffern.',
      'Vom Etikett abschreiben oder die Zelle leeren.',
    ],
    ['A barcode has 8, 12, 13 or 14 digits.', 'Copy it from the pack, or empty the cell.'],
  ),
  GTIN_CHECK_DIGIT: said(
    [
      'Die Prüfziffer des Strichcodes stimmt nicht.',
      'Mit dem Etikett vergleichen oder die Zelle leeren.',
    ],
    ['The check digit of the barcode is wrong.', 'Compare it with the pack, or empty the cell.'],
  ),
  GTIN_TWICE: said(
    [
      'Der Strichcode steht schon in Zeile {more}.',
      'In einer der beiden Zeilen leeren oder ändern.',
    ],
    ['The barcode is in row {more} already.', 'Empty or change it in one of the two rows.'],
  ),
  VARIANT_TWICE: said(
    ['Diese Variante steht schon in Zeile {more}.', 'Farbe, Größe oder Ähnliches unterscheiden.'],
    ['This variant is in row {more} already.', 'Tell them apart by colour, size or the like.'],
  ),
  VARIANT_WITHOUT_AXIS: said(
    [
      'Die Variante sagt nicht, worin sie sich unterscheidet ({more}).',
      'Die leere Zelle ausfüllen.',
    ],
    ['The variant does not say in what it differs ({more}).', 'Fill in the empty cell.'],
  ),
  VARIANT_PRICE_MISSING: said(
    ['Die Variante hat keinen Preis.', 'Den Preis eintragen.'],
    ['The variant has no price.', 'Enter its price.'],
  ),
  VARIANTS_DIFFER: said(
    ['Die Varianten einer Ware haben verschiedene Mehrwertsteuersätze.', 'Den Satz angleichen.'],
    ['The variants of one product have different VAT rates.', 'Make the rates the same.'],
  ),
  VARIANTS_TOO_MANY: said(
    ['Die Ware hat mehr als {more} Varianten.', 'Auf mehrere Waren verteilen.'],
    ['The product has more than {more} variants.', 'Spread them over several products.'],
  ),
  AXIS_TOO_LONG: said(
    ['Der Wert ist zu lang.', 'Auf höchstens {more} Zeichen kürzen.'],
    ['The value is too long.', 'Cut it to at most {more} characters.'],
  ),
  YES_NO_UNREADABLE: said(
    ['„{value}“ ist weder ja noch nein.', 'Ja oder Nein eintragen.'],
    ['“{value}” is neither yes nor no.', 'Enter yes or no.'],
  ),
  MAKER_TOO_LONG: said(
    ['Die Angabe zum Hersteller ist zu lang.', 'Auf höchstens {more} Zeichen kürzen.'],
    ['What is said of the maker is too long.', 'Cut it to at most {more} characters.'],
  ),
  PICTURE_ADDRESS: said(
    [
      '„{value}“ ist keine Adresse im Netz.',
      'Die ganze Adresse eintragen, mit https:// am Anfang.',
    ],
    ['“{value}” is no address on the web.', 'Enter the whole address, with https:// in front.'],
  ),
  NUMBER_TAKEN: said(
    [
      'Die Artikelnummer gehört im Sortiment schon zu einer anderen Ware.',
      'Nummer ändern, oder die Ware im Sortiment ansehen.',
    ],
    [
      'The article number belongs to another product of the catalogue already.',
      'Change the number, or look at the product in the catalogue.',
    ],
  ),
  DUTY_OPEN: said(
    [
      'Die Ware steht im Schaufenster und dürfte es so nicht mehr: {more}',
      'In der Datei ergänzen, oder die Ware vorher aus dem Schaufenster nehmen.',
    ],
    [
      'The product is in the shop window and could not stay there: {more}',
      'Add it to the file, or take the product out of the window first.',
    ],
  ),
  CATALOGUE_REFUSED: said(
    ['Das Sortiment nimmt die Ware so nicht an.', 'Preis, Menge und Varianten der Ware prüfen.'],
    ['The catalogue does not accept the product.', 'Check its price, content and variants.'],
  ),
  STOCK_NEGATIVE: said(
    [
      'Der Vorrat ist kleiner als null und wird als 0 übernommen.',
      'Bei Gelegenheit in der Kasse richtigstellen.',
    ],
    ['The stock is below zero and is taken as 0.', 'Put it right in the till some time.'],
  ),
  GTIN_REPAIRED: said(
    ['Der Strichcode wird als {more} übernommen.', 'Mit dem Etikett vergleichen.'],
    ['The barcode is taken as {more}.', 'Compare it with the pack.'],
  ),
  GTIN_INTERNAL: said(
    [
      '„{value}“ ist eine hauseigene Nummer, kein Strichcode des Herstellers.',
      'Sie dient als Artikelnummer, wenn keine andere da ist.',
    ],
    [
      '“{value}” is a number of your own, no maker’s barcode.',
      'It serves as article number where there is no other.',
    ],
  ),
  CATEGORY_UNKNOWN: said(
    [
      'Die Kategorie „{value}“ gibt es hier nicht.',
      'Die Ware kommt ohne Kategorie; später zuordnen.',
    ],
    ['There is no category “{value}” here.', 'The product comes without one; choose one later.'],
  ),
  PICTURE_FAILED: said(
    [
      'Das Bild {value} ließ sich nicht holen ({more}).',
      'Adresse im Browser prüfen oder das Bild von Hand hochladen.',
    ],
    [
      'The picture {value} could not be fetched ({more}).',
      'Check the address in the browser, or upload the picture by hand.',
    ],
  ),
};

const filled = (text: string, { value = '', more = '' }: Partial<Finding>): string =>
  text.replace(/\{(value|more)\}/g, (_, name) => (name === 'value' ? value : more));

/** What is wrong, and what would cure it. */
export function wordsOf(
  finding: Pick<Finding, 'code'> & Partial<Finding>,
  locale: Locale,
): { readonly reason: string; readonly cure: string } {
  const [reason, cure] = words[finding.code][locale];
  const told = { ...finding, more: moreOf(finding, locale) };
  return { reason: filled(reason, told), cure: filled(cure, told) };
}

/** What codes stand for, in words. */
function moreOf({ code, more = '' }: Partial<Finding>, locale: Locale): string {
  if (code === 'PICTURE_FAILED') return fetchFaultWords[locale][more] ?? more;
  if (code === 'ROW_WIDTH') return more.replace('/', locale === 'DE' ? ' statt ' : ' instead of ');
  return code === 'DUTY_OPEN' ? (dutyOf(more)?.message[locale] ?? more) : more;
}
