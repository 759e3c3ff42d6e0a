import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { TabBar } from './tab-bar.tsx';

export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('resident');
  return (
    <>
      <a className="skip btn" href="#main">
        {t('skip')}
      </a>
      <Header />
      {children}
      <Footer />
      <TabBar />
    </>
  );
}
