import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PersonalData,
  readable,
  type Collected,
  type DataSource,
  type Erasure,
} from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { OrganisationMember } from './organisation-member.entity.ts';

const held = `
  SELECT o.name AS "organisation", m.role, m.since
  FROM organisation_member m JOIN organisation o ON o.id = m.organisation_id
  WHERE m.account_id = $1 ORDER BY m.since`;

const labels = {
  organisation: { de: 'Wo', en: 'Where' },
  role: { de: 'Als', en: 'As' },
  since: { de: 'Seit', en: 'Since' },
};

/** What somebody helps to run; what they own belongs to `directory.organisation`. */
@Injectable()
export class MembershipData implements DataSource, OnModuleInit {
  readonly name = 'directory.membership';
  readonly columns = ['organisation_member.account_id'];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const title = { de: 'Deine Mitarbeit', en: 'What you help to run' };
    const rows = await this.db.sql(held, [accountId]);
    return { title, records: rows.map((row) => readable(row)), labels };
  }

  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const { affected } = await erasure.tx.delete(OrganisationMember, { accountId });
    erasure.gone({ de: 'Mitarbeit', en: 'Memberships' }, affected ?? 0);
    erasure.touched('organisation_member');
  }
}
