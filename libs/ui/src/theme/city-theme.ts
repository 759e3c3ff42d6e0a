let pattern: string | undefined;

/** The ground below placeholders, from the city's theme.css. */
export function cityPattern() {
  pattern ??= getComputedStyle(document.documentElement)
    .getPropertyValue('--pattern')
    .replace(/['"\s]/g, '');
  return pattern;
}
