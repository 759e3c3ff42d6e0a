import { readdirSync } from 'node:fs';
import type { Operation } from '../plant/operations.ts';
import { byPlace, type Inspection } from './inspection.ts';
import type { Canaries } from './canaries.ts';
import type { Resident } from './resident.ts';
import type { Stage } from './stage.ts';

/** Sent, and yet kept nowhere even before the erasure. Short, each with its reason. */
const keptNowhere: Readonly<Record<string, string>> = {
  'upload.exif': 'metadata is removed when a picture is developed',
  'upload.appended': 'only pixels are kept of a picture',
  'use.address': 'addresses asked for in vain are not noted',
  'use.email': 'failed sign-ins are counted under a hash',
  'use.password': 'failed sign-ins are counted under a hash',
  'use.nonsense': 'refused requests are not noted',
};

/** Where the scan has to have found something while all is still there. */
const places = ['table', 'toast', 'index', 'journal', 'jobs', 'log', 'file'];

/** Whether everything was planted and the scan sees it; one sentence for each thing that is wrong. */
export function selfTest(
  stage: Stage,
  operations: readonly Operation[],
  residents: readonly Resident[],
  canaries: Canaries,
  before: Inspection,
): string[] {
  const faults: string[] = [];
  for (const resident of residents) {
    for (const { name, textFields } of operations) {
      for (const { path, unmarked } of textFields) {
        if (unmarked || resident.planting.planted.has(path)) continue;
        const why = resident.planting.refusals.get(name) ?? 'it was never sent';
        faults.push(`${resident.city}: ${path} could not be planted: ${why}`);
      }
    }
  }
  const marks = [...residents.map((resident) => resident.marks), canaries.marks];
  for (const [field, words] of wordsByField(marks)) {
    if (keptNowhere[field] || words.some((word) => before.seen.has(word))) continue;
    faults.push(`${field} was planted and is found nowhere: the scan is blind to its place.`);
  }
  const found = byPlace(before.inFiles);
  const wanted = [
    ...places.filter((place) => place !== 'journal' || stage.ownJournal),
    ...(hasMail(stage) ? ['mail'] : []),
  ];
  for (const place of wanted) {
    if (!found.get(place))
      faults.push(`The scan finds nothing in any ${place}, where something is.`);
  }
  for (const place of ['toast', 'file']) {
    if (!before.inPacked.get(place)) faults.push(`The scan unpacks nothing in any ${place}.`);
  }
  return faults;
}

function wordsByField(all: readonly Resident['marks'][]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const { fields: words } of all) {
    for (const [word, field] of words) fields.set(field, [...(fields.get(field) ?? []), word]);
  }
  return fields;
}

const hasMail = ({ dataDir }: Stage) => readdirSync(dataDir).includes('mail');
