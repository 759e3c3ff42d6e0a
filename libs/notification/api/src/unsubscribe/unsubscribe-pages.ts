import type { NotificationKind } from '@stadtlive/contract';
import type { FastifyReply } from 'fastify';
import { html } from '@stadtlive/kernel';
import { sendPlainPage, type Language } from '../page/plain-page.ts';
import { kindNames } from '../setting/kinds.ts';

const words = {
  de: {
    question: 'Diese Mails abbestellen?',
    about: (kind: string) => `Es geht um Mails zu „${kind}“. Im Portal selbst ändert sich nichts.`,
    button: 'Abbestellen',
    done: 'Abbestellt',
    sure: (kind: string) =>
      `Du bekommst keine Mails mehr zu „${kind}“. Was schon unterwegs ist, kann noch ankommen.`,
    settings: 'Alle Einstellungen ansehen',
    invalid: 'Dieser Link gilt hier nicht',
    whole: 'Vielleicht ist er nicht vollständig angekommen. In deinem Konto geht es auch:',
  },
  en: {
    question: 'Unsubscribe from these mails?',
    about: (kind: string) =>
      `This is about mails on “${kind}”. Nothing changes in the portal itself.`,
    button: 'Unsubscribe',
    done: 'Unsubscribed',
    sure: (kind: string) =>
      `You will get no more mails on “${kind}”. What is on its way may still arrive.`,
    settings: 'See all settings',
    invalid: 'This link is not valid here',
    whole: 'Perhaps it did not arrive in full. You can also do it in your account:',
  },
};

const settingsLink = (locale: Language) =>
  html`<p><a href="/konto/benachrichtigungen">${words[locale].settings}</a></p>`;

export function sendQuestion(reply: FastifyReply, locale: Language, kind: NotificationKind) {
  const { question, about, button } = words[locale];
  return sendPlainPage(
    reply,
    { locale, title: question },
    html`<p>${about(kindNames[kind][locale])}</p>
      <form method="post">
        <input type="hidden" name="List-Unsubscribe" value="One-Click" />
        <p><button>${button}</button></p>
      </form>
      ${settingsLink(locale)}`,
  );
}

export function sendUnsubscribed(reply: FastifyReply, locale: Language, kind: NotificationKind) {
  const { done, sure } = words[locale];
  return sendPlainPage(
    reply,
    { locale, title: done },
    html`<p>${sure(kindNames[kind][locale])}</p>
      ${settingsLink(locale)}`,
  );
}

export function sendInvalidLink(reply: FastifyReply, locale: Language) {
  const { invalid, whole } = words[locale];
  return sendPlainPage(
    reply,
    { status: 404, locale, title: invalid },
    html`<p>${whole}</p>
      ${settingsLink(locale)}`,
  );
}
