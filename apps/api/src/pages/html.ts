export { escapeHtml, Html, html, jsonForScript } from '@stadtlive/kernel';
