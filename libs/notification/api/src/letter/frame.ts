/** What stands around the words of every mail of a city. */
export interface Frame {
  readonly portalName: string;
  /** Origin of the portal. */
  readonly url: string;
  /** `#rrggbb`, dark enough for white letters. */
  readonly colour: string;
  readonly imprint: readonly string[];
  readonly unsubscribe: {
    readonly url: string;
    readonly about: { readonly de: string; readonly en: string };
  } | null;
}

/** Why somebody gets this mail, and how to end that. */
export const reasons = ({ portalName, unsubscribe }: Frame) => ({
  de: unsubscribe
    ? `Du bekommst diese Mail, weil Mails zu „${unsubscribe.about.de}“ bei ${portalName} für dich eingeschaltet sind.`
    : `Du bekommst diese Mail, weil diese Adresse bei ${portalName} angegeben wurde.`,
  en: unsubscribe
    ? `You get this mail because mails about “${unsubscribe.about.en}” are switched on for you at ${portalName}.`
    : `You get this mail because this address was given at ${portalName}.`,
});
