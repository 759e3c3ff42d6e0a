import { forbidden } from '@stadtlive/kernel';
import { isPerson, requireActor, type Actor, type Person } from './actor.ts';

type Type<Subject> = abstract new (...args: never[]) => Subject;
type Rule<Subject> = (person: Person, subject: Subject) => boolean;

const rules = new Map<string, Map<unknown, Rule<never>>>();

/**
 * States who may do `verb` to a subject of this type; one rule each. A visitor never may.
 * @example allow('editOrganisation', Organisation, (person, { ownerId }) => ownerId === person.accountId)
 */
export function allow<Subject extends object>(
  verb: string,
  type: Type<Subject>,
  rule: Rule<Subject>,
): void {
  const ofVerb = rules.get(verb) ?? new Map<unknown, Rule<never>>();
  if (ofVerb.has(type)) throw new Error(`Who may ${verb} ${type.name} is stated twice.`);
  rules.set(verb, ofVerb.set(type, rule));
}

/** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN; Error when no rule is stated */
export function authorize(actor: Actor, verb: string, subject: object): Person {
  const rule = ruleFor(verb, subject);
  const person = requireActor({ actor });
  if (!rule(person, subject as never)) throw forbidden();
  return person;
}

/** Whether `authorize` would pass, for fields that tell the viewer. */
export function may(actor: Actor, verb: string, subject: object): boolean {
  const rule = ruleFor(verb, subject);
  return isPerson(actor) && rule(actor, subject as never);
}

function ruleFor(verb: string, subject: object): Rule<never> {
  const ofVerb = rules.get(verb);
  if (!ofVerb) throw new Error(`No policy states who may ${verb}.`);
  for (
    let type = subject.constructor;
    typeof type === 'function';
    type = Object.getPrototypeOf(type)
  ) {
    const rule = ofVerb.get(type);
    if (rule) return rule;
  }
  throw new Error(`No policy states who may ${verb} ${subject.constructor?.name}.`);
}
