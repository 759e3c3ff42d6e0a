import { Loaded } from '@stadtlive/identity-web/account-screen';
import { useCity } from '@stadtlive/web-client';
import { useEffect, type ReactNode } from 'react';
import { Navigate } from 'react-router';
import '../texts.ts';
import { BackLink } from './back-link.tsx';
import { NotOwner } from './not-owner.tsx';
import { useShopBilling, type Facts, type ShopAccount } from './use-shop-billing.ts';

interface OwnerScreenProps {
  slug: string;
  title: string;
  lead: string;
  children: (shop: ShopAccount, facts: Facts) => ReactNode;
}

/** One step of the owner's about a subscription that is there. */
export function OwnerScreen({ slug, title, lead, children }: OwnerScreenProps) {
  const { portalName } = useCity();
  const answer = useShopBilling(slug);
  useEffect(() => {
    document.title = `${title} – ${portalName}`;
  }, [title, portalName]);
  return (
    <>
      <BackLink />
      <h1>{title}</h1>
      <p className="soft lead">{lead}</p>
      <Loaded answer={answer}>
        {({ organisation: shop }) => {
          if (!shop?.subscription) return <Navigate to="/abo" replace />;
          if (!shop.viewerIsOwner) return <NotOwner />;
          return children(shop, shop.subscription);
        }}
      </Loaded>
    </>
  );
}
