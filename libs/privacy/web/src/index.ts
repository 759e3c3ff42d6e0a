import { lazyPage } from '@stadtlive/web-client';

export const DataPage = lazyPage(() => import('./data-page/data-page.tsx'));
export const ReceiptPage = lazyPage(() => import('./receipt/receipt-page.tsx'));
