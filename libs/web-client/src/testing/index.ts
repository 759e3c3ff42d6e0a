export { LiveLine } from './live-line.ts';
export { refuse, Stage, testCity, testViewer } from './stage.tsx';
