import type { Readable } from 'node:stream';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { Collected, InBothLanguages } from '../personal-data/data-source.ts';
import { distinctNames, safeName } from './file-names.ts';

export interface ExportSection {
  readonly source: string;
  readonly title: InBothLanguages;
  readonly records: readonly Readonly<Record<string, unknown>>[];
  /** Within the archive. */
  readonly files: readonly string[];
}

/** `data.json`, as `export.schema.json` describes it. */
export interface ExportData {
  readonly format: 'stadtlive.export';
  readonly version: 1;
  readonly exportedAt: string;
  readonly city: { readonly slug: string; readonly name: string; readonly portal: string };
  readonly accountId: string;
  readonly sections: readonly ExportSection[];
}

export interface ArchiveFile {
  readonly path: string;
  open(): Promise<Readable>;
}

interface Export {
  readonly data: ExportData;
  readonly files: readonly ArchiveFile[];
  readonly labels: ReadonlyMap<string, NonNullable<Collected['labels']>>;
}

/** Puts what the sources collected into the archive's order, under safe names. */
export function exportOf(
  { accountId, city, at }: { accountId: string; city: TenantConfig; at: Date },
  collected: readonly { readonly source: string; readonly section: Collected }[],
): Export {
  const files: ArchiveFile[] = [];
  const sections = collected.map(({ source, section }) => {
    const own = section.files ?? [];
    const names = distinctNames(own.map(({ name }) => name));
    const paths = names.map((name) => `files/${safeName(source)}/${name}`);
    paths.forEach((path, i) => files.push({ path, open: () => own[i]!.open() }));
    return { source, title: section.title, records: section.records, files: paths };
  });
  const { slug, name, portalName: portal } = city;
  return {
    data: {
      format: 'stadtlive.export',
      version: 1,
      exportedAt: at.toISOString(),
      city: { slug, name, portal },
      accountId,
      sections,
    },
    files,
    labels: new Map(collected.map(({ source, section }) => [source, section.labels ?? {}])),
  };
}
