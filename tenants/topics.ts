/** Topics a city begins with; it may name its own instead. */
export const topics = [
  { slug: 'unterwegs', name: { de: 'Unterwegs', en: 'Getting around' }, icon: 'bicycle' },
  { slug: 'lebensmittel', name: { de: 'Lebensmittel', en: 'Food' }, icon: 'carrot' },
  { slug: 'mode', name: { de: 'Mode & Schuhe', en: 'Fashion & shoes' }, icon: 't-shirt' },
  { slug: 'haus-garten', name: { de: 'Haus & Garten', en: 'House & garden' }, icon: 'plant' },
  {
    slug: 'buecher-medien',
    name: { de: 'Bücher & Medien', en: 'Books & media' },
    icon: 'book-open',
  },
  { slug: 'handwerk', name: { de: 'Handwerk', en: 'Crafts & trades' }, icon: 'wrench' },
  { slug: 'gesundheit', name: { de: 'Gesundheit', en: 'Health' }, icon: 'first-aid-kit' },
  { slug: 'sport', name: { de: 'Sport', en: 'Sports' }, icon: 'soccer-ball' },
  { slug: 'kultur', name: { de: 'Kultur', en: 'Culture' }, icon: 'music-notes' },
  { slug: 'bildung', name: { de: 'Bildung', en: 'Education' }, icon: 'graduation-cap' },
  { slug: 'soziales', name: { de: 'Soziales', en: 'Community' }, icon: 'hand-heart' },
  { slug: 'technik', name: { de: 'Technik', en: 'Electronics' }, icon: 'plug' },
  {
    slug: 'gastlichkeit',
    name: { de: 'Essen & Trinken', en: 'Eating & drinking' },
    icon: 'fork-knife',
  },
  { slug: 'spielzeug', name: { de: 'Spielzeug', en: 'Toys' }, icon: 'puzzle-piece' },
];
