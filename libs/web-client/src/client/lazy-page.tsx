import { lazy, type ComponentType } from 'react';

/** A page in its own file; once preloaded it renders at once, without a fallback in between. */
export function lazyPage<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  let Loaded: ComponentType<Props> | undefined;
  const keep = async () => {
    const module = await load();
    Loaded = module.default;
    return module;
  };
  const Lazy = lazy(keep) as unknown as ComponentType<Props>;
  const Page = (props: Props) => (Loaded ? <Loaded {...props} /> : <Lazy {...props} />);
  return Object.assign(Page, { preload: keep });
}
