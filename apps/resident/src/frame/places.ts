import { searchPath } from '@stadtlive/web-client';
import type { FilledIcon } from '@stadtlive/ui';
import { useLocation } from 'react-router';

export interface MenuPlace {
  key: 'home' | 'discover' | 'shops' | 'clubs';
  to: string;
  icon: FilledIcon;
  isCurrent: boolean;
}

/** Where the menu leads, and where we are. */
export function useMenu(): MenuPlace[] {
  const { pathname, search } = useLocation();
  const kind = new URLSearchParams(search).get('art');
  const inSearch = pathname === '/suche';
  const shops = (inSearch && kind === 'laden') || /^\/(laden|ware)\//.test(pathname);
  const clubs = (inSearch && kind === 'verein') || pathname.startsWith('/verein/');
  return [
    { key: 'home', to: '/', icon: 'house', isCurrent: pathname === '/' },
    {
      key: 'discover',
      to: searchPath(),
      icon: 'magnifying-glass',
      isCurrent: inSearch && !shops && !clubs,
    },
    { key: 'shops', to: searchPath({ art: 'laden' }), icon: 'storefront', isCurrent: shops },
    { key: 'clubs', to: searchPath({ art: 'verein' }), icon: 'users-three', isCurrent: clubs },
  ];
}
