import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CategoryNameArgs, CategoryUsualAxesArgs } from '@stadtlive/contract';
import type { GraphContext } from '@stadtlive/identity-api';
import { Public } from '@stadtlive/kernel';
import type { CategoryRow } from './category.ts';

const inLanguage = (words: { de: string; en: string }, locale?: string | null) =>
  locale === 'EN' ? words.en : words.de;

@Resolver('Category')
export class CategoryResolver {
  @Query()
  @Public()
  categories(_: unknown, _args: object, { city }: GraphContext): readonly CategoryRow[] {
    return city.categories;
  }

  @ResolveField()
  name({ name }: CategoryRow, { locale }: CategoryNameArgs): string {
    return inLanguage(name, locale);
  }

  @ResolveField()
  parentSlug({ parent }: CategoryRow): string | null {
    return parent;
  }

  @ResolveField()
  usualAxes({ usualAxes }: CategoryRow, { locale }: CategoryUsualAxesArgs): string[] {
    return usualAxes.map((words) => inLanguage(words, locale));
  }
}
