export default {
  title: 'Aushang',
  lead: 'Wer vorbeigeht, öffnet mit der Kamera Ihre Seite. Die Blätter sind fertig zum Drucken.',
  toPage: 'Zurück zu „Meine Seite“',
  noShop: 'Noch nichts zum Aushängen',
  noShopText: 'Die Blätter gibt es, sobald Ihre Seite veröffentlicht ist.',
  print:
    'Beim Drucken „Tatsächliche Größe“ wählen, dann stimmt das Maß. Ändert sich Ihr Name, laden Sie die Blätter neu; der Code bleibt gültig.',
  previewOf: 'So sieht es aus: {{sheet}}',
  noPreview: 'Die Vorschau ist gerade nicht da. Herunterladen geht trotzdem.',
  poster: {
    name: 'Poster fürs Fenster',
    text: 'Name, Code und Adresse, vom Gehweg aus zu lesen.',
    a4: 'A4 herunterladen',
    a3: 'A3 herunterladen',
  },
  stand: {
    name: 'Tischaufsteller',
    text: 'Ein Blatt A4, in der Mitte gefaltet: Beide Seiten zeigen dasselbe.',
    a5: 'A5 herunterladen',
  },
  card: {
    name: 'Karte für die Theke',
    text: 'Eine Postkarte hoch, für den Kartenständer neben der Kasse.',
    a6: 'A6 herunterladen',
  },
};
