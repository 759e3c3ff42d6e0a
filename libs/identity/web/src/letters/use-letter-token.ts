import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/**
 * The token of the link that was followed; '' where the link came without one. It is taken out of
 * the address at once, so that no history and no shared screen keeps it.
 */
export function useLetterToken(): string {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const [token, setToken] = useState('');
  const found = hash.slice(1);
  // A second link of the same kind, opened in the same tab, changes the fragment alone.
  if (found && found !== token) setToken(found);
  useEffect(() => {
    if (found) void navigate(pathname + search, { replace: true });
  }, [found, navigate, pathname, search]);
  return found || token;
}
