import { isIPv6 } from 'node:net';

/** An IPv6 subscriber has a /64 to himself; counting single addresses would count nothing. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const first = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const omitted = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array<string>(omitted).fill('0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
