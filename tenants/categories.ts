type Words = readonly [de: string, en: string];

interface Shelf {
  readonly slug: string;
  readonly name: Words;
  /** GPSR: a maker is asked for; of what stands below, too, unless it says otherwise. */
  readonly needsMaker?: boolean;
  readonly minimumAge?: 16 | 18;
  readonly needsAgeClass?: boolean;
  readonly axes?: readonly Words[];
  readonly shelves?: readonly Shelf[];
}

const size: Words = ['Größe', 'Size'];
const colour: Words = ['Farbe', 'Colour'];
const content: Words = ['Inhalt', 'Content'];
const weight: Words = ['Gewicht', 'Weight'];
const grind: Words = ['Mahlgrad', 'Grind'];

/** Goods a city begins with; it may name its own instead. */
const tree: readonly Shelf[] = [
  {
    // Food law, not the GPSR, holds for food (Article 2 (2)).
    slug: 'lebensmittel',
    name: ['Lebensmittel', 'Food'],
    needsMaker: false,
    axes: [weight],
    shelves: [
      { slug: 'obst-gemuese', name: ['Obst und Gemüse', 'Fruit and vegetables'] },
      { slug: 'brot-backwaren', name: ['Brot und Backwaren', 'Bread and pastry'] },
      {
        slug: 'getreide-huelsenfruechte',
        name: ['Getreide und Hülsenfrüchte', 'Grain and pulses'],
      },
      { slug: 'fleisch-wurst', name: ['Fleisch und Wurst', 'Meat and sausage'] },
      { slug: 'kaese-milch', name: ['Käse, Milch und Eier', 'Cheese, milk and eggs'] },
      { slug: 'suesses', name: ['Süßes und Honig', 'Sweets and honey'] },
      { slug: 'oel-essig-gewuerze', name: ['Öl, Essig und Gewürze', 'Oil, vinegar and spices'] },
      { slug: 'kaffee-tee', name: ['Kaffee und Tee', 'Coffee and tea'], axes: [weight, grind] },
    ],
  },
  {
    slug: 'getraenke',
    name: ['Getränke', 'Drinks'],
    needsMaker: false,
    axes: [content],
    shelves: [
      { slug: 'saft-wasser', name: ['Saft und Wasser', 'Juice and water'] },
      // JuSchG § 9 (1): beer, wine and the like from 16, spirits from 18.
      { slug: 'bier', name: ['Bier', 'Beer'], minimumAge: 16 },
      { slug: 'wein-sekt', name: ['Wein und Sekt', 'Wine'], minimumAge: 16 },
      { slug: 'spirituosen', name: ['Spirituosen', 'Spirits'], minimumAge: 18 },
    ],
  },
  {
    slug: 'drogerie',
    name: ['Drogerie und Körperpflege', 'Body care'],
    needsMaker: true,
    axes: [content],
    shelves: [
      { slug: 'seife-pflege', name: ['Seife und Pflege', 'Soap and care'] },
      { slug: 'haushaltsreiniger', name: ['Putzen und Waschen', 'Cleaning and laundry'] },
      { slug: 'parfum-kosmetik', name: ['Parfum und Kosmetik', 'Perfume and make-up'] },
      { slug: 'baby', name: ['Für Babys', 'For babies'], axes: [size] },
    ],
  },
  {
    slug: 'kleidung',
    name: ['Kleidung', 'Clothing'],
    needsMaker: true,
    axes: [size, colour],
    shelves: [
      { slug: 'damen', name: ['Damen', 'Women'] },
      { slug: 'herren', name: ['Herren', 'Men'] },
      { slug: 'kinder-kleidung', name: ['Kinder', 'Children'] },
      { slug: 'waesche-struempfe', name: ['Wäsche und Strümpfe', 'Underwear and socks'] },
      { slug: 'taschen-guertel', name: ['Taschen und Gürtel', 'Bags and belts'], axes: [colour] },
    ],
  },
  {
    slug: 'schuhe',
    name: ['Schuhe', 'Shoes'],
    needsMaker: true,
    axes: [size, colour],
    shelves: [
      { slug: 'damenschuhe', name: ['Damenschuhe', "Women's shoes"] },
      { slug: 'herrenschuhe', name: ['Herrenschuhe', "Men's shoes"] },
      { slug: 'kinderschuhe', name: ['Kinderschuhe', "Children's shoes"] },
      { slug: 'schuhpflege', name: ['Schuhpflege', 'Shoe care'], axes: [] },
    ],
  },
  {
    slug: 'fahrrad',
    name: ['Fahrrad', 'Cycling'],
    needsMaker: true,
    shelves: [
      { slug: 'fahrraeder', name: ['Fahrräder', 'Bicycles'], axes: [size, colour] },
      { slug: 'kinderfahrraeder', name: ['Kinderfahrräder', "Children's bicycles"], axes: [size] },
      { slug: 'fahrradteile', name: ['Teile und Zubehör', 'Parts and accessories'] },
      { slug: 'helme', name: ['Helme', 'Helmets'], axes: [size, colour] },
    ],
  },
  {
    slug: 'haus-garten',
    name: ['Haus und Garten', 'House and garden'],
    needsMaker: true,
    shelves: [
      { slug: 'kueche', name: ['Küche', 'Kitchen'] },
      // For the kitchen and the craft: no weapons in the sense of WaffG § 1, so no age is set.
      { slug: 'messer-scheren', name: ['Messer und Scheren', 'Knives and scissors'] },
      { slug: 'moebel', name: ['Möbel', 'Furniture'], axes: [colour] },
      { slug: 'wohntextilien', name: ['Stoffe und Textilien', 'Fabrics'], axes: [size, colour] },
      { slug: 'lampen', name: ['Lampen', 'Lamps'] },
      // Living plants are no products in the sense of the GPSR (Article 2 (2) d).
      {
        slug: 'pflanzen-blumen',
        name: ['Pflanzen und Blumen', 'Plants and flowers'],
        needsMaker: false,
      },
      { slug: 'gartengeraete', name: ['Gartengeräte', 'Garden tools'] },
      { slug: 'werkzeug', name: ['Werkzeug und Eisenwaren', 'Tools and hardware'] },
      { slug: 'farben-lacke', name: ['Farben und Lacke', 'Paints'], axes: [content, colour] },
    ],
  },
  {
    slug: 'buecher-medien',
    name: ['Bücher und Medien', 'Books and media'],
    needsMaker: true,
    shelves: [
      { slug: 'buecher', name: ['Bücher', 'Books'] },
      { slug: 'zeitschriften-karten', name: ['Zeitschriften und Karten', 'Magazines and maps'] },
      { slug: 'musik', name: ['Musik', 'Music'] },
      // JuSchG § 12: films and games carry an age class.
      { slug: 'filme', name: ['Filme', 'Films'], needsAgeClass: true },
      { slug: 'videospiele', name: ['Videospiele', 'Video games'], needsAgeClass: true },
      {
        slug: 'noten-instrumente',
        name: ['Noten und Instrumente', 'Music scores and instruments'],
      },
    ],
  },
  {
    slug: 'spielen-basteln',
    name: ['Spielen und Basteln', 'Toys and crafts'],
    needsMaker: true,
    shelves: [
      { slug: 'spielzeug', name: ['Spielzeug', 'Toys'] },
      { slug: 'brettspiele', name: ['Brettspiele', 'Board games'] },
      {
        slug: 'wolle-handarbeit',
        name: ['Wolle und Handarbeit', 'Wool and needlework'],
        axes: [colour],
      },
      { slug: 'schreiben-buero', name: ['Schreiben und Büro', 'Stationery'] },
    ],
  },
  {
    slug: 'technik',
    name: ['Technik', 'Electronics'],
    needsMaker: true,
    axes: [colour],
    shelves: [
      { slug: 'telefone', name: ['Telefone', 'Phones'] },
      { slug: 'computer', name: ['Computer', 'Computers'] },
      { slug: 'ton-bild', name: ['Ton und Bild', 'Audio and video'] },
      { slug: 'haushaltsgeraete', name: ['Haushaltsgeräte', 'Appliances'] },
      { slug: 'batterien-kabel', name: ['Batterien und Kabel', 'Batteries and cables'], axes: [] },
    ],
  },
  {
    slug: 'gesundheit-sport',
    name: ['Gesundheit und Sport', 'Health and sports'],
    needsMaker: true,
    shelves: [
      { slug: 'sportgeraete', name: ['Sportgeräte', 'Sports equipment'] },
      { slug: 'sportkleidung', name: ['Sportkleidung', 'Sportswear'], axes: [size, colour] },
      { slug: 'sanitaetsbedarf', name: ['Sanitätsbedarf', 'Medical supplies'], axes: [size] },
      { slug: 'brillen', name: ['Brillen', 'Glasses'], axes: [colour] },
    ],
  },
  {
    slug: 'schmuck-uhren',
    name: ['Schmuck und Uhren', 'Jewellery and watches'],
    needsMaker: true,
    axes: [size],
    shelves: [
      { slug: 'schmuck', name: ['Schmuck', 'Jewellery'] },
      { slug: 'uhren', name: ['Uhren', 'Watches'] },
    ],
  },
  {
    slug: 'tiere',
    name: ['Für Tiere', 'For animals'],
    needsMaker: true,
    shelves: [
      // Feed has a law of its own.
      { slug: 'tierfutter', name: ['Futter', 'Feed'], needsMaker: false, axes: [weight] },
      { slug: 'tierbedarf', name: ['Leinen, Körbe, Spielzeug', 'Leads, baskets, toys'] },
    ],
  },
  {
    // JuSchG § 10: tobacco, e-cigarettes and what is smoked with them from 18.
    slug: 'tabak',
    name: ['Tabak und E-Zigaretten', 'Tobacco and e-cigarettes'],
    needsMaker: true,
    minimumAge: 18,
  },
  {
    slug: 'gebraucht-kunst',
    name: ['Gebrauchtes, Antikes, Kunst', 'Second hand, antiques, art'],
    needsMaker: false,
    shelves: [
      // Antiques are outside the GPSR (Article 2 (2) h).
      { slug: 'antiquitaeten', name: ['Antiquitäten', 'Antiques'] },
      { slug: 'kunst', name: ['Kunst', 'Art'] },
      // Second-hand goods are within it (Article 2 (3)).
      { slug: 'gebrauchtes', name: ['Gebrauchtes', 'Second hand'], needsMaker: true },
    ],
  },
  { slug: 'gutscheine', name: ['Gutscheine', 'Vouchers'], needsMaker: false },
];

interface Inherited {
  readonly parent: string | null;
  readonly needsMaker: boolean;
  readonly axes: readonly Words[];
}

const bothLanguages = ([de, en]: Words) => ({ de, en });

const flat = (shelves: readonly Shelf[], from: Inherited): Category[] =>
  shelves.flatMap(({ slug, name, shelves: within = [], ...own }) => {
    const needsMaker = own.needsMaker ?? from.needsMaker;
    const axes = own.axes ?? from.axes;
    return [
      {
        slug,
        name: bothLanguages(name),
        parent: from.parent,
        needsMaker,
        minimumAge: own.minimumAge ?? null,
        needsAgeClass: own.needsAgeClass ?? false,
        usualAxes: axes.map(bothLanguages),
      },
      ...flat(within, { parent: slug, needsMaker, axes }),
    ];
  });

interface Category {
  slug: string;
  name: { de: string; en: string };
  parent: string | null;
  needsMaker: boolean;
  minimumAge: 16 | 18 | null;
  needsAgeClass: boolean;
  usualAxes: { de: string; en: string }[];
}

/** Each shelf after the one it stands in. */
export const categories: Category[] = flat(tree, { parent: null, needsMaker: true, axes: [] });
