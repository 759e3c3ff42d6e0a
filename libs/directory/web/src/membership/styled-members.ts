import './membership.css';

// The page of an organisation loads its styles along only for those who run it.
export { MembersPanel as default } from './members-panel.tsx';
