import { badInput } from '@stadtlive/kernel';

export async function importPlaces(_words: string[]): Promise<number> {
  throw badInput('file', 'Usage: npm run city -- import SLUG FILE --mapping MAP [--dry-run]');
}
