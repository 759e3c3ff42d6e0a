export { spaBuild } from './spa-build.ts';
