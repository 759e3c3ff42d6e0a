import { Injectable } from '@nestjs/common';
import { HeldRows } from '@stadtlive/privacy-api';

/** Further places go, or stay, with their organisation: `directory.organisation` sees to that. */
@Injectable()
export class BranchData extends HeldRows {
  readonly name = 'directory.branch';
  readonly columns = [];
  readonly title = { de: 'Weitere Standorte', en: 'Further places' };
  override readonly goneAs = null;
  readonly held = `
    SELECT o.name AS organisation, b.name, b.street, b.postcode, b.locality, b.lat, b.lon, b.phone,
      b.opening_hours, b.created_at
    FROM organisation_branch b JOIN organisation o ON o.id = b.organisation_id
    WHERE o.owner_id = $1 ORDER BY o.created_at, b.position`;
  readonly rows = {};
  readonly labels = {
    organisation: { de: 'Von', en: 'Of' },
    name: { de: 'Name', en: 'Name' },
    street: { de: 'Straße', en: 'Street' },
    postcode: { de: 'Postleitzahl', en: 'Postcode' },
    locality: { de: 'Ort', en: 'Town' },
    lat: { de: 'Breitengrad', en: 'Latitude' },
    lon: { de: 'Längengrad', en: 'Longitude' },
    phone: { de: 'Telefon', en: 'Phone' },
    openingHours: { de: 'Öffnungszeiten', en: 'Opening hours' },
    createdAt: { de: 'Angelegt', en: 'Created' },
  };
}
