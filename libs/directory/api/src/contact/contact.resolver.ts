import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationAcceptContactArgs,
  MutationEndContactArgs,
  MutationRequestContactArgs,
} from '@stadtlive/contract';
import { Accounts, requireActor, SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { PersonLookup } from '../person/person.loader.ts';
import type { SeenPerson } from '../person/person-parent.ts';
import { ContactStates } from './contact-states.ts';
import { Contacts } from './contact.service.ts';

@Resolver('Viewer')
export class ContactResolver {
  constructor(
    private readonly contacts: Contacts,
    private readonly states: ContactStates,
    private readonly people: PersonLookup,
    private readonly accounts: Accounts,
  ) {}

  @ResolveField('contacts')
  async contactsOf({ id }: { id: string }, _: unknown, context: GraphContext) {
    const people = await this.people.allSeenBy(context, await this.states.contactsOf(id));
    return people.sort(byName);
  }

  @ResolveField()
  async contactRequests({ id }: { id: string }, _: unknown, context: GraphContext) {
    return this.people.allSeenBy(context, await this.states.askingFor(id));
  }

  @Mutation()
  @SignedIn()
  requestContact(_: unknown, { input }: MutationRequestContactArgs, context: GraphContext) {
    return this.#change('request', input, context);
  }

  @Mutation()
  @SignedIn()
  acceptContact(_: unknown, { input }: MutationAcceptContactArgs, context: GraphContext) {
    return this.#change('accept', input, context);
  }

  @Mutation()
  @SignedIn()
  endContact(_: unknown, { input }: MutationEndContactArgs, context: GraphContext) {
    return this.#change('end', input, context);
  }

  async #change(
    verb: 'request' | 'accept' | 'end',
    input: { personId: string },
    context: GraphContext,
  ) {
    const personId = input.personId.toLowerCase();
    await this.contacts[verb](personId, context.actor);
    this.people.forget(context);
    return {
      person: await this.people.seenBy(context, personId),
      viewer: await this.accounts.byId(requireActor(context).accountId),
    };
  }
}

const byName = (one: SeenPerson, other: SeenPerson) =>
  one.displayName.localeCompare(other.displayName, 'de') || (one.id < other.id ? -1 : 1);
