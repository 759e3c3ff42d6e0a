import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { routes } from './pages.tsx';
import { useScrollMemory } from './use-scroll-memory.ts';

export function Pages() {
  useScrollMemory();
  return (
    <Suspense fallback={<main id="main" className="wrap page" aria-busy="true" />}>
      <Routes>
        {routes.map(({ path, element }) => (
          <Route key={path} path={path} element={element} />
        ))}
      </Routes>
    </Suspense>
  );
}
