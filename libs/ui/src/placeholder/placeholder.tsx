import { topicIconAddress } from '../icon/icon.tsx';
import { topicIconOf } from '../icon/icon-names.ts';
import { cityPattern } from '../theme/city-theme.ts';
import { drawOf, initialsOf } from './draw-of.ts';
import { Floez } from './floez.tsx';
import { Schiefer } from './schiefer.tsx';

const shapes = {
  square: [100, 100],
  wide: [160, 100],
  banner: [1200, 180],
  strip: [390, 150],
} as const;

type PlaceholderProps = {
  id: string;
  shape?: keyof typeof shapes;
  className?: string;
} & ({ name: string; icon?: never } | { icon: string; name?: never });

/** A finished picture where there is no photo: initial or topic above the city's ground. */
export function Placeholder({ id, shape = 'square', className, name, icon }: PlaceholderProps) {
  const [width, height] = shapes[shape];
  const { tone, turn } = drawOf(id, icon === undefined ? 'letter' : 'icon');
  const Ground = cityPattern() === 'schiefer' ? Schiefer : Floez;
  const side = 0.54 * height;
  return (
    <div className={`ph ph-${tone} ${className ?? ''}`} aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid slice">
        <Ground width={width} height={height} turn={turn} />
        {icon === undefined ? (
          <text x={0.09 * height} y={0.655 * height} fontSize={0.62 * height} fill="currentColor">
            {initialsOf(name, shape === 'square' ? 1 : 3)}
          </text>
        ) : (
          <use
            href={topicIconAddress(topicIconOf(icon))}
            x={(width - side) / 2}
            y={0.115 * height}
            width={side}
            height={side}
            fill="currentColor"
          />
        )}
      </svg>
    </div>
  );
}

/** People are round. */
export function PersonMark({ id, name }: { id: string; name: string }) {
  return (
    <span className={`ph round ph-${drawOf(id, 'icon').tone}`} aria-hidden="true">
      <svg viewBox="0 0 100 100">
        <text
          className="person"
          x="50"
          y="63"
          textAnchor="middle"
          fontSize="36"
          fill="currentColor"
        >
          {initialsOf(name, 2)}
        </text>
      </svg>
    </span>
  );
}
