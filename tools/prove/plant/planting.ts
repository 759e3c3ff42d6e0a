import { MissingId, makeInput, type Making } from './input-maker.ts';
import type { About } from './known-forms.ts';
import type { Marks } from './marker.ts';
import type { Operation } from './operations.ts';
import type { GraphqlError, Visitor } from './visitor.ts';

/** They end what others build on; each that takes text is planted by hand or takes tokens alone. */
const ending =
  /^(end|remove|revoke|undo|leave|cancel|sign|erase|export|withdraw|delete|handOver|unsubscribe|confirm|reset|finish|require|join|changePassword)/;

const order = ['create', 'invite', 'add', 'edit', 'change', 'rename', 'publish'];
const rank = ({ name }: Operation) => {
  const at = order.findIndex((verb) => name.startsWith(verb));
  return at < 0 ? order.length : at;
};

/** Sends every mutation of the contract for one person, once short and once as long as it may be. */
export class Planting {
  /** Paths of fields that were accepted. */
  readonly planted = new Set<string>();
  /** Why an operation was not accepted. */
  readonly refusals = new Map<string, string>();
  readonly #visitor: Visitor;
  readonly #marks: Marks;
  readonly #about: About;
  readonly #ids = new Map<string, string[]>();
  readonly #longest = new Map<string, number>();
  sent = 0;

  constructor(visitor: Visitor, marks: Marks, about: About) {
    this.#visitor = visitor;
    this.#marks = marks;
    this.#about = about;
  }

  /** Something later inputs may name. */
  know(type: string, id: string): void {
    const ids = this.#ids.get(type) ?? [];
    if (!ids.includes(id)) this.#ids.set(type, [...ids, id]);
  }

  get types(): readonly string[] {
    return [...this.#ids.keys()];
  }

  known(type: string): readonly string[] {
    return this.#ids.get(type) ?? [];
  }

  /** Again and again, as long as what one brought forth is what another waited for. */
  async plantAll(
    operations: readonly Operation[],
    prepare: (operation: Operation) => Promise<void>,
  ): Promise<void> {
    const wanted = operations.filter(({ name }) => !ending.test(name));
    const sorted = wanted.sort((a, b) => rank(a) - rank(b));
    for (const long of [false, true]) {
      let waiting = [...sorted];
      for (let before = -1; waiting.length !== before;) {
        before = waiting.length;
        const left: Operation[] = [];
        for (const operation of waiting) {
          await prepare(operation);
          if (!(await this.plant(operation, long))) left.push(operation);
        }
        waiting = left;
      }
    }
  }

  /** @returns whether it was accepted */
  async plant(operation: Operation, long: boolean): Promise<boolean> {
    const { name, document, input } = operation;
    try {
      for (let attempt = 0; attempt < 20; attempt++) {
        const variables = input ? { input: makeInput(input, name, this.#making(long)) } : {};
        const { data, errors } = await this.#visitor.graphql(document, variables);
        this.sent++;
        if (!errors && data) {
          this.#harvest(data);
          for (const path of pathsOf(variables.input, name)) this.planted.add(path);
          this.refusals.delete(name);
          return true;
        }
        if (!long || !this.#learn(name, errors)) {
          this.refusals.set(name, errors?.map(told).join('; ') ?? 'no answer');
          return false;
        }
      }
    } catch (error) {
      if (!(error instanceof MissingId)) throw error;
      this.refusals.set(name, `there is no ${error.message} to name`);
    }
    return false;
  }

  #making(long: boolean): Making {
    const [marks, about, ids] = [this.#marks, this.#about, this.#ids];
    return { marks, about, ids, longest: this.#longest, long };
  }

  /** "… must have at most 160 characters" says how long the next attempt may be. */
  #learn(name: string, errors: readonly GraphqlError[] = []): boolean {
    let learnt = false;
    for (const { message, extensions } of errors) {
      const most = Number(/at most (\d+) characters/.exec(message)?.[1]);
      if (!most || typeof extensions?.['field'] !== 'string') continue;
      // What is typed in a list has one length, wherever it stands there.
      const path = `${name}.${extensions['field'].replace(/\.\d+(?=\.|$)/g, '')}`;
      learnt ||= this.#longest.get(path) !== most;
      this.#longest.set(path, most);
    }
    return learnt;
  }

  #harvest(value: unknown): void {
    if (Array.isArray(value)) return value.forEach((one) => this.#harvest(one));
    if (!value || typeof value !== 'object') return;
    const { __typename: type, id, slug } = value as Record<string, unknown>;
    if (typeof type === 'string' && typeof id === 'string') this.know(type, id);
    if (typeof type === 'string' && typeof slug === 'string') this.know(`${type}.slug`, slug);
    Object.values(value).forEach((one) => this.#harvest(one));
  }
}

const told = ({ message, extensions }: GraphqlError) =>
  [extensions?.['code'], extensions?.['field'], message].filter(Boolean).join(' ');

function pathsOf(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, path));
  if (!value || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, `${path}.${key}`));
}
