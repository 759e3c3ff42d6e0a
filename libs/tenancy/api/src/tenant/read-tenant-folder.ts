import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { badInput } from '@stadtlive/kernel';
import { parseOutline, type TenantConfig, type TenantDefinition } from './define-tenant.ts';

/**
 * Reads `tenants/NAME`: tenant.ts, outline.geojson, theme.css, logo.svg.
 * @throws StadtliveError naming the file and what is wrong with it
 */
export async function readTenantFolder(folder: string): Promise<TenantConfig> {
  const definition = await named(folder, 'tenant.ts', async (file) => {
    const module = (await import(pathToFileURL(resolve(file)).href)) as {
      default?: TenantDefinition;
    };
    if (!module.default) throw new Error('it has no default export');
    return module.default;
  });
  const outline = await named(folder, 'outline.geojson', async (file) =>
    parseOutline(JSON.parse(await readFile(file, 'utf8'))),
  );
  const themeCss = await named(folder, 'theme.css', (file) => readFile(file, 'utf8'));
  const logoSvg = await named(folder, 'logo.svg', (file) => readFile(file, 'utf8'));
  return { ...definition, outline, themeCss, logoSvg };
}

async function named<T>(folder: string, name: string, read: (file: string) => Promise<T>) {
  const file = join(folder, name);
  try {
    await stat(file);
    return await read(file);
  } catch (error) {
    throw badInput(name, `${file}: ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'there is no such file';
  if (error instanceof z.ZodError) {
    return error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}
