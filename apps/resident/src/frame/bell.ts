export { default } from '@stadtlive/notification-web/bell';
