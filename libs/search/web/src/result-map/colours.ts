const names = ['map-land', 'map-off', 'brand', 'brand-tint-2', 'ink', 'line-strong'] as const;

export type Colours = Record<(typeof names)[number], string>;

/** The city's colours as they are on screen now, in a notation the map engine can read. */
export function coloursOf(element: HTMLElement): Colours {
  const style = getComputedStyle(element);
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const read = (name: string) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = style.getPropertyValue(`--${name}`);
    paint.fillRect(0, 0, 1, 1);
    const [red, green, blue] = paint.getImageData(0, 0, 1, 1).data;
    return `rgb(${red},${green},${blue})`;
  };
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Colours;
}
