declare module '*.css';
declare module '*?url' {
  const address: string;
  export default address;
}
declare module 'virtual:icon-sprites' {
  const sprites: { interface: string; topics: string };
  export default sprites;
}
