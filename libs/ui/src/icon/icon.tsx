import type { FilledIcon, InterfaceIcon, TopicIcon } from './icon-names.ts';

const sprites = { interface: '', topics: '' };

/** Called once by the app, which alone knows where its build put the two files. */
export const drawIconsFrom = (addresses: typeof sprites) => void Object.assign(sprites, addresses);

export const topicIconAddress = (name: TopicIcon) => `${sprites.topics}#${name}-light`;

type IconProps = { size?: 's' | 'l'; className?: string } & (
  { name: InterfaceIcon; filled?: false } | { name: FilledIcon; filled: boolean }
);

export function Icon({ name, filled = false, size, className }: IconProps) {
  return (
    <svg
      className={['i', size, className].filter(Boolean).join(' ')}
      viewBox="0 0 256 256"
      aria-hidden="true"
    >
      <use href={`${sprites.interface}#${name}${filled ? '-fill' : ''}`} />
    </svg>
  );
}

export function TopicSymbol({ name }: { name: TopicIcon }) {
  return (
    <svg className="i l" viewBox="0 0 256 256" aria-hidden="true">
      <use href={topicIconAddress(name)} />
    </svg>
  );
}
