import './billing.css';

export { AddressPage } from './order/address-page.tsx';
export { OrderPage } from './order/order-page.tsx';
export { PaymentPage } from './order/payment-page.tsx';
export { BillingPage } from './subscription/billing-page.tsx';
