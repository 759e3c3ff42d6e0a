import type { ProductPageQuery } from '@stadtlive/web-client/graphql';
import { excerpt, price } from './formats.ts';
import type { PageDefinition } from './page-definition.ts';
import { productShell } from './product-shell.ts';

export const productPage: PageDefinition = {
  queries: ({ id }) => [{ name: 'ProductPage', variables: { id } }],

  render({ answers, locale, path, origin }) {
    const { product } = (answers[0]?.data ?? {}) as Partial<ProductPageQuery>;
    if (!product) return null;
    const shop = product.organisation;
    const cost = price(product.priceCents, locale);
    return {
      head: {
        title: `${product.title}, ${shop.name}`,
        description: excerpt(
          `${cost} · ${shop.name}, ${shop.address.street}. ${product.description ?? ''}`,
        ),
        canonical: path,
        ...(product.picture && { image: product.picture.url }),
        jsonLd: {
          '@context': 'https://schema.org',
          '@type': 'Product',
          name: product.title,
          description: product.description ?? undefined,
          gtin: product.gtin ?? undefined,
          image: product.picture ? origin + product.picture.url : undefined,
          offers: {
            '@type': 'Offer',
            price: (product.priceCents / 100).toFixed(2),
            priceCurrency: product.currency,
            availability: `https://schema.org/${product.stock > 0 ? 'InStoreOnly' : 'OutOfStock'}`,
            seller: { '@type': 'Store', name: shop.name },
          },
        },
      },
      shell: productShell(product, locale),
      organisationId: shop.id,
    };
  },
};
