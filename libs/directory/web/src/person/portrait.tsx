import { PersonMark } from '@stadtlive/ui';

interface PortraitProps {
  person: { id: string; displayName: string; picture?: { url: string } | null };
  size?: 'm' | 'l' | 'xl';
}

/** The picture a person shows, or their initials; the name always stands beside it. */
export function Portrait({ person, size = 'm' }: PortraitProps) {
  const { id, displayName, picture } = person;
  return (
    <span className={`portrait ${size}`}>
      {picture ? (
        <span className="ph round">
          <img src={picture.url} alt="" />
        </span>
      ) : (
        <PersonMark id={id} name={displayName} />
      )}
    </span>
  );
}
