import './texts.ts';

export { MembersPanel } from './members-panel.tsx';
