import './posters.css';

export { Component } from './posters-page.tsx';
