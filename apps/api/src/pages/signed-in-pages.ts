import { html } from './html.ts';
import type { PageDefinition } from './page-definition.ts';

/** Needs the application, so what comes before it only says where one is and what it takes. */
const needsApplication = (de: string, en: string): PageDefinition => ({
  queries: () => [],
  render: ({ city, locale, path }) => ({
    head: {
      title: locale === 'de' ? de : en,
      description: `${city.portalName}`,
      canonical: path,
      noIndex: true,
    },
    shell: html`<main id="main" class="wrap page sent">
      <h1>${locale === 'de' ? de : en}</h1>
      <noscript>
        <p>
          ${locale === 'de' ? 'Dafür muss im Browser JavaScript eingeschaltet sein.' : 'This takes JavaScript, which your browser has switched off.'}
        </p>
      </noscript>
    </main>`,
  }),
});

/** Of one's own account, by their paths. */
export const accountPages: Record<string, PageDefinition> = {
  '/anmelden': needsApplication('Anmelden', 'Sign in'),
  '/registrieren': needsApplication('Konto anlegen', 'Open an account'),
  '/passwort-vergessen': needsApplication('Passwort vergessen', 'Forgotten password'),
  '/passwort-neu': needsApplication('Neues Passwort', 'New password'),
  '/bestaetigen': needsApplication('Adresse bestätigen', 'Confirm your address'),
  '/adresse-bestaetigen': needsApplication('Neue Adresse bestätigen', 'Confirm the new address'),
  '/konto': needsApplication('Konto', 'Account'),
  '/konto/sicherheit': needsApplication('Sicherheit', 'Security'),
  '/konto/profil': needsApplication('Profil', 'Profile'),
  '/konto/kontakte': needsApplication('Kontakte', 'Contacts'),
  '/konto/benachrichtigungen': needsApplication('Benachrichtigungen', 'Notifications'),
  '/konto/daten': needsApplication('Meine Daten', 'My data'),
  '/beitreten': needsApplication('Einladung', 'Invitation'),
  '/loeschung/:id': needsApplication('Quittung einer Löschung', 'Receipt of a deletion'),
};
