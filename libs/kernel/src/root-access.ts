export type RootAccess = 'PUBLIC' | 'SIGNED_IN';

const declared = new WeakMap<object, RootAccess>();

/** Who a field of Query, Mutation or Subscription is open to; undefined where nobody has said. */
export const accessOf = (resolver: object): RootAccess | undefined => declared.get(resolver);

export const declareAccess = (resolver: object, access: RootAccess): void => {
  declared.set(resolver, access);
};

/** Open to everybody: what it gives depends on nobody's being signed in, or it looks itself. */
export function Public(): MethodDecorator {
  return (_type, _name, descriptor) => declareAccess(descriptor.value as object, 'PUBLIC');
}
