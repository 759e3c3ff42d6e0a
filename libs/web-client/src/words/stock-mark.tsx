import { StateMark } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';

const shapes = { PLENTY: 'there', AVAILABLE: 'there', LAST_FEW: 'few', NONE: 'none' } as const;

export interface Stock {
  stock: number;
  stockLevel: keyof typeof shapes;
}

export function StockMark({ stock, stockLevel }: Stock) {
  const { t } = useTranslation('words');
  return (
    <StateMark state={shapes[stockLevel]}>{t(`stock.${stockLevel}`, { count: stock })}</StateMark>
  );
}
