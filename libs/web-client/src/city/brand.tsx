import { useCity } from './city.ts';

/** The city's name is set bold, what follows it light. */
export function Brand() {
  const { name, portalName } = useCity();
  const rest = portalName.startsWith(name) && portalName.slice(name.length);
  return (
    <a className="brand" href="/">
      <img src="/logo.svg" alt="" className="mark" width="32" height="32" />
      <span>
        {rest === false ? portalName : name}
        {rest && <b>{rest}</b>}
      </span>
    </a>
  );
}
