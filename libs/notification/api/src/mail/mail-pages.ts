import type { FastifyReply } from 'fastify';
import { html, type Html } from '@stadtlive/kernel';
import { currentCity } from '@stadtlive/tenancy-api';
import { sendPlainPage } from '../page/plain-page.ts';
import type { CaughtMail } from './mail-catcher.ts';

export const sendMailbox = (reply: FastifyReply, mails: readonly CaughtMail[]) =>
  sendPlainPage(
    reply,
    { locale: 'de', title: 'Mails dieser Vorführung' },
    html`<p>
        Diese Mails wären verschickt worden. Hier bleiben sie auf dem Rechner, eine Woche lang, und
        jeder kann sie lesen. <span lang="en">Mails this demo would have sent.</span>
      </p>
      ${
        mails.length > 0
          ? html`<ul class="list">${mails.map(entry)}</ul>`
          : html`<p class="soft">Noch keine. Leg ein Konto an, dann kommt die erste.</p>`
      }`,
  );

const entry = ({ id, subject, to, at }: CaughtMail) =>
  html`<li>
    <a href="/mail/${id}"><strong>${subject}</strong><span>${time(at)} · an ${to}</span></a>
  </li>`;

export const sendMail = (reply: FastifyReply, mail: CaughtMail) =>
  sendPlainPage(
    reply,
    { locale: 'de', title: mail.subject },
    html`<dl>
        <dt>Von</dt>
        <dd>${mail.from.name} &lt;${mail.from.address}&gt;</dd>
        <dt>An</dt>
        <dd>${mail.to}</dd>
        <dt>Zeit</dt>
        <dd>${time(mail.at)}</dd>
      </dl>
      <pre>${linked(mail.text)}</pre>
      <h2>Als HTML</h2>
      <iframe
        src="/mail/${mail.id}/html"
        title="Die Mail als HTML"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>
      <p><a href="/mail">Alle Mails</a></p>`,
  );

export const sendNoSuchMail = (reply: FastifyReply) =>
  sendPlainPage(
    reply,
    { status: 404, locale: 'de', title: 'Diese Mail gibt es nicht' },
    html`<p><a href="/mail">Alle Mails</a></p>`,
  );

/** Addresses become links; all else stays text. */
const linked = (text: string): Html =>
  html`${text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, i) => (i % 2 ? html`<a href="${part}">${part}</a>` : part))}`;

const time = (at: string) =>
  new Intl.DateTimeFormat('de-DE', {
    timeZone: currentCity().timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(at));
