import '@stadtlive/ui/styles.css';
import '@stadtlive/search-web/styles.css';
import '@stadtlive/directory-web/styles.css';
import '@stadtlive/marketplace-web/styles.css';
import './resident.css';
import './texts.ts';
import { applyColourScheme, drawIconsFrom } from '@stadtlive/ui';
import {
  createGraphClient,
  firstLanguage,
  keepBootAnswers,
  readBoot,
  startTexts,
} from '@stadtlive/web-client';
import { createRoot } from 'react-dom/client';
import sprites from 'virtual:icon-sprites';
import { loadPortal } from '@stadtlive/identity-web/load-portal';
import { Portal } from './portal/portal.tsx';
import { preloadPage } from './portal/pages.tsx';

drawIconsFrom(sprites);
applyColourScheme();

const boot = readBoot();
keepBootAnswers(boot);
const client = createGraphClient();

// The page the server sent stays until everything its successor needs is here.
const [portal] = await Promise.all([
  boot ?? loadPortal(client),
  startTexts(firstLanguage()).then(() => preloadPage(location.pathname)),
]);
document.documentElement.dataset.city = portal.city.slug;
createRoot(document.getElementById('root')!).render(<Portal client={client} {...portal} />);

// When there is nothing else to do: what a page brings its owner is counted, not who opened it.
const sentPath = location.pathname;
void import('@stadtlive/reach-web/noticing').then(({ notice }) =>
  notice(document.getElementById('root')!, sentPath),
);
