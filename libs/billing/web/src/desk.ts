import './billing.css';
import './desk/desk.css';
import './months/month-bars.css';

export { BatchesPage } from './desk/batches-page.tsx';
export { DebtsPage } from './desk/debts-page.tsx';
export { InvoicesPage } from './desk/invoices-page.tsx';
export { RevenuePage } from './desk/revenue-page.tsx';
export { RunsPage } from './desk/runs-page.tsx';
