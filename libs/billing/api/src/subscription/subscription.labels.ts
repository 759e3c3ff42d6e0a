/** How people call what is exported. */
export const subscriptionLabels = {
  organisation: { de: 'Für', en: 'For' },
  state: { de: 'Stand', en: 'State' },
  trialUntil: { de: 'Kostenlos bis', en: 'Free until' },
  orderedAt: { de: 'Bestellt am', en: 'Ordered on' },
  acceptedCents: {
    de: 'Preis im Monat bei der Bestellung (Cent)',
    en: 'Monthly price as ordered (cents)',
  },
  paidFrom: { de: 'Bezahlt ab', en: 'Paid from' },
  endsOn: { de: 'Endet am', en: 'Ends on' },
  payment: { de: 'Zahlungsweise', en: 'Payment' },
  billingAddress: { de: 'Rechnungsanschrift', en: 'Billing address' },
  mandates: { de: 'Lastschriftmandate', en: 'Direct debit mandates' },
};
