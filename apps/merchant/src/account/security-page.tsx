export { Component } from '@stadtlive/identity-web/formal-security-page';
