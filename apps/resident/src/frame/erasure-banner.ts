import '@stadtlive/privacy-web/scheduled.css';

export { default } from '@stadtlive/privacy-web/erasure-banner';
