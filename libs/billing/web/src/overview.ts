import './desk/desk.css';
import './months/month-bars.css';

export { RevenueOverview } from './desk/revenue-overview.tsx';
