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
        Diese Mails wären verschickt worden. Hier bleiben sie eine Woche auf dem Rechner, und jeder
        kann sie lesen.
      </p>
      <p class="soft" lang="en">
        Mails this demo would have sent. They stay on this machine for a week, for all to read.
      </p>
      ${
        mails.length > 0
          ? html`<ul class="list">${mails.map(entry)}</ul>`
          : html`<p class="soft">Noch keine. Leg ein Konto an, dann kommt die erste.</p>`
      }`,
  );

const entry = ({ id, subject, to, at }: CaughtMail) =>
  html`<li>
    <a href="/mail/${id}"><strong>${together(subject)}</strong><span>${time(at)} · an ${to}</span></a>
  </li>`;

export const sendMail = (reply: FastifyReply, mail: CaughtMail) =>
  sendPlainPage(
    reply,
    { locale: 'de', title: together(mail.subject) },
    html`<p><a href="/mail">Alle Mails</a></p>
      <dl>
        <dt>Von</dt>
        <dd>${mail.from.name} &lt;${mail.from.address}&gt;</dd>
        <dt>An</dt>
        <dd>${mail.to}</dd>
        <dt>Zeit</dt>
        <dd>${time(mail.at)}</dd>
      </dl>
      <iframe
        src="/mail/${mail.id}/html"
        title="Die Mail, wie sie gestaltet ist"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>
      <h2>Als reiner Text</h2>
      <pre>${linked(mail.text)}</pre>`,
  );

/** The dot between the languages ends a line and begins none. */
const together = (subject: string) => subject.replace(' · ', '\u00a0· ');

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
