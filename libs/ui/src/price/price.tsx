/** Both already formatted; the unit price stands right beside the price (PAngV § 4). */
export const Price = ({ price, unitPrice }: { price: string; unitPrice?: string | undefined }) => (
  <span className="price num">
    {price}
    {unitPrice && <small>{unitPrice}</small>}
  </span>
);
