import '../texts.ts';
import './location-map.css';

export { LocationMap as default } from './location-map.tsx';
