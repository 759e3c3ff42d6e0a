export { ReachFigures } from './figures/reach-figures.tsx';
