import './words/index.ts';

export {
  hashOf,
  keepBootAnswers,
  readBoot,
  takeBootAnswer,
  canonical,
  type Boot,
} from './client/boot.ts';
export { createGraphClient } from './client/graph-client.ts';
export { usePageQuery } from './client/use-page-query.ts';
export { lazyPage } from './client/lazy-page.tsx';
export { request } from './client/request.ts';
export {
  organisationPath,
  personPath,
  productPath,
  searchPath,
  type OrganisationKind,
} from './address/paths.ts';
export { useLive } from './client/live.ts';
export { failureOf, type Failure, type FailureCode } from './client/errors.ts';
export { CityProvider, useCity, type City, type CityLink, type CityTopic } from './city/city.ts';
export { Brand } from './city/brand.tsx';
export { useViewer, ViewerProvider, type Viewer } from './viewer/viewer.ts';
export * from './language/texts.ts';
export { chooseLanguage, firstLanguage, useLanguage, type Language } from './language/language.ts';
export {
  formatContent,
  formatKm,
  formatNumber,
  formatPrice,
  formatStep,
  formatUnitPrice,
  localeOf,
  type Unit,
} from './language/formats.ts';
export {
  daysAhead,
  formatClock,
  formatDate,
  formatDay,
  formatShortDate,
  formatShortDay,
  formatWeekday,
  isoToday,
  weekdayToday,
} from './language/times.ts';
export { OpeningMark, type Opening } from './words/opening-mark.tsx';
export { StockMark, type Stock } from './words/stock-mark.tsx';
export { useFailureWords } from './words/failure-words.ts';
