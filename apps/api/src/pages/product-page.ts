import type { ProductPageQuery } from '@stadtlive/web-client/graphql';
import { productPreview } from '../previews/preview-content.ts';
import { excerpt } from './formats.ts';
import { pathOfOrganisation } from './organisation-address.ts';
import type { PageDefinition } from './page-definition.ts';
import { shownPrice } from './product-sections.ts';
import { productShell } from './product-shell.ts';
import { breadcrumbData } from './structured-data/breadcrumb-data.ts';
import { dataGraph } from './structured-data/data-graph.ts';
import { productData } from './structured-data/product-data.ts';

export const productPage: PageDefinition = {
  queries: ({ id }) => [{ name: 'ProductPage', variables: { id } }],

  render({ answers, city, locale, origin }) {
    const { product } = (answers[0]?.data ?? {}) as Partial<ProductPageQuery>;
    if (!product) return null;
    const shop = product.organisation;
    const shopPath = pathOfOrganisation(shop);
    const cost = shownPrice(product.priceCents, product.isPriceFrom, locale);
    return {
      head: {
        title: `${product.title}, ${shop.name}`,
        description: excerpt(
          `${cost} · ${shop.name}, ${shop.address.street}. ${product.description ?? ''}`,
        ),
        canonical: `/ware/${product.id}`,
        noIndex: product.state !== 'PUBLISHED',
        preview: productPreview(product),
        jsonLd: dataGraph(
          productData(product, shopPath, origin),
          breadcrumbData(
            [city.portalName, `${origin}/`],
            [shop.name, origin + shopPath],
            [product.title, `${origin}/ware/${product.id}`],
          ),
        ),
      },
      shell: productShell(product, locale),
      organisationId: shop.id,
    };
  },
};
