/** The first that fits; those that call themselves by others' names come before these. */
const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\b(?:OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
] as const;

const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac(?:intosh| OS X)\b/],
  ['Linux', /\bLinux\b/],
] as const;

const longest = 500;

/** What a person knows the device by, e.g. `Firefox · Windows`; of the header nothing else is kept. */
export function deviceOf(userAgent: string | undefined): string {
  const said = (userAgent ?? '').slice(0, longest);
  const browser = browsers.find(([, sign]) => sign.test(said))?.[0] ?? 'Browser';
  const system = systems.find(([, sign]) => sign.test(said))?.[0];
  return system ? `${browser} · ${system}` : browser;
}
