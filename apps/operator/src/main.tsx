import '@stadtlive/ui/styles.css';
import '@stadtlive/ui/portal.css';
import '@stadtlive/ui/frame.css';
import '@stadtlive/identity-web/styles.css';
import './operator.css';
import './texts.ts';
import { applyColourScheme, drawIconsFrom } from '@stadtlive/ui';
import { createGraphClient, firstLanguage, readBoot, startTexts } from '@stadtlive/web-client';
import { createRoot } from 'react-dom/client';
import sprites from 'virtual:icon-sprites';
import { addressFormallyAtSignIn } from '@stadtlive/identity-web/formal-sign-in';
import { loadPortal } from '@stadtlive/identity-web/load-portal';
import { Portal } from './portal/portal.tsx';

drawIconsFrom(sprites);
applyColourScheme();

const boot = readBoot();
const client = createGraphClient();
const [portal] = await Promise.all([boot ?? loadPortal(client), startTexts(firstLanguage())]);
addressFormallyAtSignIn();
document.documentElement.dataset.city = portal.city.slug;
createRoot(document.getElementById('root')!).render(<Portal client={client} {...portal} />);
