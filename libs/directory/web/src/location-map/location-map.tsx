import { useCity, usePageQuery } from '@stadtlive/web-client';
import { LocationMapGroundDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { projection, ringsOf, type Outline, type Point } from './projection.ts';

const frame = { width: 336, height: 220 };

interface LocationMapProps {
  name: string;
  location: Point;
  /** Further places of the same, marked without a sign. */
  others?: readonly Point[];
}

/** Where in town: the city's outline, its neighbours' names and one mark. Nothing is fetched but the outline. */
export function LocationMap({ name, location, others = [] }: LocationMapProps) {
  const { t } = useTranslation('directory');
  const city = useCity();
  const { data } = usePageQuery(LocationMapGroundDocument, {});
  if (!data) return <div className="map location-map" />;
  const outline = data.city.outline as Outline;
  const project = projection(outline, location, frame);
  const here = project(location);
  const path = ringsOf(outline)
    .map((ring) => `M${ring.map(([lon, lat]) => pair(project({ lon, lat }))).join('L')}Z`)
    .join('');
  const neighbours = data.mapLabels
    .filter((label) => label.kind === 'CITY' && label.name !== city.name)
    .map((label) => ({ name: label.name, ...project(label.location) }))
    .filter(({ x, y }) => x > 30 && x < frame.width - 30 && y > 14 && y < frame.height - 24);
  const half = Math.min(130, name.length * 4 + 12);
  const signX = Math.min(frame.width - half - 4, Math.max(half + 4, here.x));
  const isBelow = here.y < 48;
  return (
    <>
      <div className="map location-map">
        <svg
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          role="img"
          aria-label={t('map.label', { name, city: city.name })}
        >
          <path className="land" d={path} />
          {neighbours.map((label) => (
            <text key={label.name} className="town" x={label.x} y={label.y} textAnchor="middle">
              {label.name}
            </text>
          ))}
          {others.map(project).map(({ x, y }) => (
            <circle key={`${x} ${y}`} className="there" cx={x} cy={y} r="5" />
          ))}
          <circle className="here" cx={here.x} cy={here.y} r="6.5" />
          <g transform={`translate(${signX} ${here.y + (isBelow ? 24 : -24)})`}>
            <rect className="sign" x={-half} y="-12" width={2 * half} height="24" rx="4" />
            <text className="sign-text" y="4.5" textAnchor="middle">
              {name.length > 32 ? `${name.slice(0, 31)}…` : name}
            </text>
          </g>
        </svg>
      </div>
      <p className="xs muted map-source">{data.city.outlineSource}</p>
    </>
  );
}

const pair = ({ x, y }: { x: number; y: number }) => `${x.toFixed(1)} ${y.toFixed(1)}`;
