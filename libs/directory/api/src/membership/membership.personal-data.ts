import { Injectable } from '@nestjs/common';
import { HeldRows } from '@stadtlive/privacy-api';

/** What somebody helps to run; what they own belongs to `directory.organisation`. */
@Injectable()
export class MembershipData extends HeldRows {
  readonly name = 'directory.membership';
  readonly columns = ['organisation_member.account_id'];
  readonly title = { de: 'Deine Mitarbeit', en: 'What you help to run' };
  override readonly goneAs = { de: 'Mitarbeit', en: 'Memberships' };
  readonly held = `
    SELECT o.name AS organisation, m.role, m.since
    FROM organisation_member m JOIN organisation o ON o.id = m.organisation_id
    WHERE m.account_id = $1 ORDER BY m.since`;
  readonly rows = { organisation_member: 'account_id = $1' };
  readonly labels = {
    organisation: { de: 'Wo', en: 'Where' },
    role: { de: 'Als', en: 'As' },
    since: { de: 'Seit', en: 'Since' },
  };
}
