import { Injectable } from '@nestjs/common';
import { HeldRows } from '@stadtlive/privacy-api';

/** Those the person has sent, and those sent to the address of their account. */
const concerned = (i: string) =>
  `(${i}.invited_by = $1 OR ${i}.email = (SELECT email FROM account WHERE id = $1))`;

@Injectable()
export class InvitationData extends HeldRows {
  readonly name = 'directory.invitation';
  readonly columns = ['organisation_invitation.invited_by'];
  readonly title = { de: 'Einladungen', en: 'Invitations' };
  readonly held = `
    SELECT o.name AS organisation, i.email, i.created_at AS "sentAt", i.expires_at,
      CASE WHEN i.invited_by = $1 THEN 'you' ELSE 'they' END AS "sentBy"
    FROM organisation_invitation i JOIN organisation o ON o.id = i.organisation_id
    WHERE ${concerned('i')} ORDER BY i.created_at`;
  readonly rows = { organisation_invitation: concerned('organisation_invitation') };
  readonly labels = {
    organisation: { de: 'Wohin', en: 'To join' },
    email: { de: 'An', en: 'To' },
    sentAt: { de: 'Verschickt am', en: 'Sent on' },
    expiresAt: { de: 'Gültig bis', en: 'Valid until' },
    sentBy: { de: 'Von (you: dir)', en: 'From' },
  };
}
