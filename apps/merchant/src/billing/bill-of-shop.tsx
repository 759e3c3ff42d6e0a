import { AddressPage, BillingPage, OrderPage, PaymentPage } from '@stadtlive/billing-web/shop';
import type { ComponentType } from 'react';
import { Navigate } from 'react-router';
import { useShop } from '../shop/shop.ts';

/** Of the shop that is looked after here; who has none is led to where it is opened. */
const ofShop = (Page: ComponentType<{ slug: string }>) =>
  function OfShop() {
    const shop = useShop();
    return shop ? <Page slug={shop.slug} /> : <Navigate to="/seite" replace />;
  };

export const Bill = ofShop(BillingPage);
export const Order = ofShop(OrderPage);
export const Payment = ofShop(PaymentPage);
export const Address = ofShop(AddressPage);
