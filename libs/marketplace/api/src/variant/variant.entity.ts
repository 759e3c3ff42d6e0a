import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Item } from '../product/item.entity.ts';

/** What is sold where a product comes in several sizes, colours and the like. */
@Entity('product_variant')
export class Variant extends Item {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'product_id' }) productId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('smallint') position!: number;
  /** One value for each axis of the product, in their order. */
  @Column('text', { array: true }) options!: string[];
}
