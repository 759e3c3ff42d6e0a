import type { SortRulesQuery } from '@stadtlive/web-client/graphql';
import { html } from './html.ts';
import type { PageDefinition } from './page-definition.ts';
import { dataGraph } from './structured-data/data-graph.ts';
import { webPageData } from './structured-data/website-data.ts';

export const sortRulesPage: PageDefinition = {
  queries: () => [{ name: 'SortRules', variables: {} }],
  render: ({ answers, city, locale, path, origin }) => {
    const rules = (answers[0]?.data as SortRulesQuery | undefined)?.sortRules ?? [];
    const german = locale === 'de';
    const title = german ? 'So sortieren wir' : 'How we sort';
    return {
      head: {
        title,
        description: german
          ? `Wonach ${city.portalName} Treffer ordnet: jede Regel in einem Satz, keine weiteren.`
          : `How ${city.portalName} orders results: every rule in one sentence, and no others.`,
        canonical: path,
        jsonLd: dataGraph(webPageData(title, path, origin)),
      },
      shell: html`<main id="main" class="wrap page sent">
        <h1>${title}</h1>
        <dl>
          ${rules.map(
            (rule) =>
              html`<dt>${german ? rule.name : rule.nameInEnglish}</dt>
                <dd>${german ? rule.rule : rule.ruleInEnglish}</dd>`,
          )}
        </dl>
      </main>`,
    };
  },
};
