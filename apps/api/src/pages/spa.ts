import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type SpaName = 'resident' | 'merchant' | 'operator';

/** A built single-page application: what its first page has to name. */
export interface Spa {
  readonly folder: string;
  /** Entry script. */
  readonly script: string;
  /** Modules the entry imports, to be fetched at once. */
  readonly preload: readonly string[];
  /** All styles of the first page, to be inlined. */
  readonly css: string;
  readonly font: string | undefined;
  readonly version: string;
}

interface ManifestEntry {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

type Manifest = Record<string, ManifestEntry>;

/** Undefined where an application has not been built. */
export type Spas = Record<SpaName, Spa | undefined>;

/** Reads what Vite built. */
export const readSpas = (): Spas => ({
  resident: readSpa('resident'),
  merchant: readSpa('merchant'),
  operator: readSpa('operator'),
});

function readSpa(name: SpaName): Spa | undefined {
  const folder = fileURLToPath(new URL(`../../../${name}/dist/`, import.meta.url));
  const manifestFile = `${folder}.vite/manifest.json`;
  if (!existsSync(manifestFile)) return undefined;
  const text = readFileSync(manifestFile, 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  const entry = Object.values(manifest).find((one) => one.isEntry);
  if (!entry) return undefined;
  const chunks = withImports(manifest, entry);
  const styles = stylesOf(manifest, entry);
  const fonts = Object.values(manifest).map((one) => one.file);
  return {
    folder,
    script: `/${entry.file}`,
    preload: chunks.slice(1).map((chunk) => `/${chunk.file}`),
    css: styles.map((file) => readFileSync(folder + file, 'utf8')).join('\n'),
    font: fonts
      .map((file) => `/${file}`)
      .find((file) => /hanken-grotesk-latin-wght-normal[^/]*\.woff2$/.test(file)),
    version: createHash('sha256').update(text).digest('hex').slice(0, 12),
  };
}

/** Breadth first: the order in which the browser needs them. */
function withImports(manifest: Manifest, entry: ManifestEntry): ManifestEntry[] {
  const found = new Set<ManifestEntry>([entry]);
  for (const chunk of found) {
    for (const name of chunk.imports ?? []) found.add(manifest[name]!);
  }
  return [...found];
}

/** What a chunk imports comes before it, so that of equal rules the importer's wins. */
function stylesOf(manifest: Manifest, entry: ManifestEntry, seen = new Set<ManifestEntry>()) {
  if (seen.has(entry)) return [];
  seen.add(entry);
  const beneath: string[] = (entry.imports ?? []).flatMap((name) =>
    stylesOf(manifest, manifest[name]!, seen),
  );
  return [...new Set([...beneath, ...(entry.css ?? [])])];
}
