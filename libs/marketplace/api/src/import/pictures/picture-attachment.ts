import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Organisation } from '@stadtlive/directory-api';
import { holdAccount } from '@stadtlive/privacy-api';
import { ProductListing } from '../../product/product-listing.ts';
import { Product } from '../../product/product.entity.ts';

const mostPictures = 12;

/** Adds a fetched picture behind those a product has. */
@Injectable()
export class PictureAttachment {
  constructor(private readonly listing: ProductListing) {}

  async attach(
    tx: EntityManager,
    productId: string,
    pictureId: string,
    accountId: string,
  ): Promise<void> {
    await holdAccount(tx, accountId);
    const lock = { mode: 'pessimistic_write' } as const;
    const product = await tx.findOne(Product, { where: { id: productId }, lock });
    if (!product) return;
    await tx.query(
      `INSERT INTO product_picture (product_id, picture_id, position)
       SELECT $1, $2, count(*) FROM product_picture WHERE product_id = $1
       HAVING count(*) < ${mostPictures}`,
      [productId, pictureId],
    );
    if (product.pictureId !== null) return;
    product.pictureId = pictureId;
    await tx.save(product);
    const seller = await tx.findOneByOrFail(Organisation, { id: product.organisationId });
    if (product.state === 'PUBLISHED') await this.listing.put(tx, product, seller);
  }
}
