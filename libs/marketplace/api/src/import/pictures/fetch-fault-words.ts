import type { Locale } from '@stadtlive/contract';

/** Why a picture did not come. */
export const fetchFaultWords: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  DE: {
    ADDRESS: 'die Adresse ist keine im Netz',
    NAME: 'den Server gibt es nicht',
    PRIVATE: 'der Server steht nicht im öffentlichen Netz',
    REDIRECTS: 'zu viele Weiterleitungen',
    TIME: 'keine Antwort in zehn Sekunden',
    STATUS: 'der Server hat es nicht',
    TYPE: 'es ist kein Bild',
    SIZE: 'es ist größer als 10 MB',
    CONNECTION: 'die Verbindung brach ab',
    PICTURE: 'es lässt sich nicht als Bild lesen',
  },
  EN: {
    ADDRESS: 'the address is none on the web',
    NAME: 'there is no such server',
    PRIVATE: 'the server is not in the public internet',
    REDIRECTS: 'too many redirects',
    TIME: 'no answer within ten seconds',
    STATUS: 'the server does not have it',
    TYPE: 'it is no picture',
    SIZE: 'it is larger than 10 MB',
    CONNECTION: 'the connection broke off',
    PICTURE: 'it cannot be read as a picture',
  },
};
