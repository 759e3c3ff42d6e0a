import './figures/figures.css';

export { ReachFigures } from './figures/reach-figures.tsx';
