export { newestStates, schemaParts } from './domains.ts';
export { PortalModule } from './portal.module.ts';
export { readSettings, type Settings } from './settings.ts';
