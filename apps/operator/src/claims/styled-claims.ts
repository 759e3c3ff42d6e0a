import './claims.css';

export { Component } from './claims-page.tsx';
