import fc from 'fast-check';
import { composedImprint } from './composed-imprint.ts';
import { expectNoDeadPlatform } from './dead-platform.ts';
import { unmetPageDuties } from './imprint.duties.ts';
import { nothingStated, type Imprint } from './imprint.ts';
import { nameWithForm } from './legal-forms.ts';
import { businessId, germanCheckDigit, vatId } from './tax-ids.ts';

const place = {
  name: 'Korn & Kanne',
  street: 'Neustraße 41',
  postcode: '47441',
  locality: 'Moers',
  email: 'post@korn.example',
  phone: null,
};
const stated = (some: Partial<Imprint>): Imprint => ({ ...nothingStated, ...some });
const fieldsOf = (imprint: Imprint | null, at = place) =>
  unmetPageDuties(imprint, at).map(({ field }) => field);
const reasonOf = (attempt: () => unknown): unknown => {
  try {
    return attempt();
  } catch (error) {
    return (error as { details: { reason?: string } }).details.reason;
  }
};

describe('tax ids', () => {
  test.each(['DE136695976', 'de 136 695 976', 'ATU12345678', 'FR12345678901', 'EL123456789'])(
    '%s is taken',
    (text) => expect(vatId('vatId', text)).toBe(text.toUpperCase().replaceAll(' ', '')),
  );

  test.each(['DE12345678', 'DE1234567890', 'XX123456789', 'GB123456789', '136695976', 'DE'])(
    '%s has no known shape',
    (text) => expect(reasonOf(() => vatId('vatId', text))).toBe('VAT_ID_SHAPE'),
  );

  test('of nine digits that begin with the same eight one alone is right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (number) => {
        const right = Array.from({ length: 10 }, (_, digit) => `DE${number}${digit}`).filter(
          (id) => reasonOf(() => vatId('vatId', id)) === id,
        );
        expect(right).toEqual([`DE${number}${germanCheckDigit(String(number))}`]);
      }),
    );
  });

  test('a swapped pair of digits in a number is noticed', () => {
    expect(reasonOf(() => vatId('vatId', 'DE136699576'))).toBe('VAT_ID_CHECK_DIGIT');
  });

  test('a business id has its part behind a hyphen', () => {
    expect(businessId('businessId', 'de136695976 00001')).toBe('DE136695976-00001');
    expect(reasonOf(() => businessId('businessId', 'DE136695976'))).toBe('BUSINESS_ID');
  });
});

describe('duties', () => {
  test('without anything stated, name and form of the provider and a second way are missing', () => {
    expect(fieldsOf(null)).toEqual(['imprint.legalForm', 'imprint.legalName', 'imprint.phone']);
  });

  test('a sole trader has first and last name', () => {
    const one = { legalForm: 'SOLE_TRADER', phone: '02841 1' } as const;
    expect(fieldsOf(stated({ ...one, legalName: 'Terhorst' }))).toEqual(['imprint.legalName']);
    expect(fieldsOf(stated({ ...one, legalName: 'Ida Terhorst' }))).toEqual([]);
  });

  test('a company is represented and registered', () => {
    const company = stated({ legalForm: 'GMBH', legalName: 'Korn GmbH', phone: '02841 1' });
    expect(fieldsOf(company)).toEqual(['imprint.representedBy', 'imprint.registerNumber']);
    const whole = { ...company, representedBy: 'Ida Korn', registerCourt: 'AG Kleve' };
    expect(fieldsOf(whole)).toEqual(['imprint.registerNumber']);
    expect(fieldsOf({ ...whole, registerNumber: 'HRB 1' })).toEqual([]);
  });

  test('a post-office box, half a profession, an editor without address: each is told', () => {
    const odd = stated({
      legalForm: 'SOLE_TRADER',
      legalName: 'Ida Korn',
      street: 'Postfach 12',
      postcode: '47441',
      locality: 'Moers',
      otherContact: 'https://korn.example/schreiben',
      profession: 'Apothekerin (Deutschland)',
      editor: 'Ida Korn',
    });
    expect(fieldsOf(odd)).toEqual(['imprint.street', 'imprint.profession', 'imprint.editor']);
  });

  test('each names its source', () => {
    for (const { source, message } of unmetPageDuties(null, { ...place, email: null })) {
      expect(source).toMatch(/^(DDG § 5|MStV § 18)/);
      expect([message.DE, message.EN].every((text) => text.endsWith('.'))).toBe(true);
    }
  });
});

describe('the text', () => {
  test('falls back to the page', () => {
    expect(composedImprint(null, place, 'DE')).toEqual([
      { heading: 'Angaben nach § 5 DDG', lines: ['Korn & Kanne', 'Neustraße 41', '47441 Moers'] },
      { heading: 'Kontakt', lines: ['E-Mail: post@korn.example'] },
    ]);
  });

  test('says all that is stated, each thing once', () => {
    const imprint = stated({
      legalName: 'Korn Handels',
      legalForm: 'UG',
      representedBy: 'Ida Korn\nUwe Kanne',
      registerCourt: 'Amtsgericht Kleve',
      registerNumber: 'HRB 4711',
      vatId: 'DE136695976',
      supervisoryAuthority: 'Kreis Wesel',
      editor: 'Ida Korn, Neustraße 41, 47441 Moers',
    });
    expect(composedImprint(imprint, place, 'EN')).toMatchInlineSnapshot(`
      [
        {
          "heading": "Provider (§ 5 DDG)",
          "lines": [
            "Korn Handels UG (haftungsbeschränkt)",
            "Korn & Kanne",
            "Neustraße 41",
            "47441 Moers",
          ],
        },
        {
          "heading": "Represented by",
          "lines": [
            "Ida Korn",
            "Uwe Kanne",
          ],
        },
        {
          "heading": "Contact",
          "lines": [
            "E-mail: post@korn.example",
          ],
        },
        {
          "heading": "Register",
          "lines": [
            "Amtsgericht Kleve",
            "HRB 4711",
          ],
        },
        {
          "heading": "Tax identifiers",
          "lines": [
            "VAT identification number (§ 27a UStG): DE136695976",
          ],
        },
        {
          "heading": "Supervisory authority",
          "lines": [
            "Kreis Wesel",
          ],
        },
        {
          "heading": "Responsible for content (§ 18 (2) MStV)",
          "lines": [
            "Ida Korn, Neustraße 41, 47441 Moers",
          ],
        },
      ]
    `);
  });

  test.each([
    ['Korn GmbH', 'GMBH', 'Korn GmbH'],
    ['Lager Korn', 'AG', 'Lager Korn AG'],
    ['Korn e.K.', 'REGISTERED_MERCHANT', 'Korn e.K.'],
    ['Korn UG', 'UG', 'Korn UG'],
    ['Radfreunde', 'REGISTERED_ASSOCIATION', 'Radfreunde e. V.'],
    ['Ida Korn', 'SOLE_TRADER', 'Ida Korn'],
  ] as const)('%s as %s reads %s', (name, form, whole) =>
    expect(nameWithForm(name, form)).toBe(whole),
  );
});

describe('the closed platform of the EU', () => {
  test.each([
    'Siehe https://ec.europa.eu/consumers/odr',
    'http://ec.europa.eu/odr/',
    'https://webgate.ec.europa.eu/odr/main/index.cfm',
    'Wir weisen auf die OS-Plattform hin.',
    'Die EU stellt eine Plattform zur Online-Streitbeilegung bereit.',
    'There is a platform for online dispute resolution.',
  ])('%s is refused', (text) =>
    expect(reasonOf(() => expectNoDeadPlatform('description', text))).toBe('DEAD_ODR_PLATFORM'),
  );

  test.each([
    'Fotos-Plattform der Stadt',
    'Wir streiten nicht online.',
    'https://ec.europa.eu/',
    null,
  ])('%s stays', (text) =>
    expect(reasonOf(() => expectNoDeadPlatform('description', text))).toBeUndefined(),
  );
});
