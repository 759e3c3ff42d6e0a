import { getNamedType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { Marks } from '../plant/marker.ts';
import type { About } from '../plant/known-forms.ts';
import type { Operation } from '../plant/operations.ts';
import { Planting } from '../plant/planting.ts';
import { Visitor } from '../plant/visitor.ts';
import { plantPasskey } from './passkey.ts';
import { newImport } from './import.ts';
import { markedPicture } from './picture.ts';

const password = 'ein langes Kennwort';

/** One person in one city, with everything the contract lets a person leave there. */
export class Resident {
  readonly marks = new Marks();
  readonly visitor: Visitor;
  readonly planting: Planting;
  #about: About & { email: string };
  #id = '';

  private constructor(port: number, city: string, about: Omit<About, 'email' | 'password'>) {
    this.visitor = new Visitor(port, city);
    this.#about = { ...about, email: '', password };
    this.planting = new Planting(this.visitor, this.marks, this.#about);
  }

  static async register(
    port: number,
    city: string,
    operations: readonly Operation[],
  ): Promise<Resident> {
    const resident = new Resident(port, city, await cityOf(new Visitor(port, city)));
    const register = operations.find(({ name }) => name === 'registerAccount');
    if (!register || !(await resident.planting.plant(register, false))) {
      throw new Error(
        `Nobody can register: ${resident.planting.refusals.get('registerAccount') ?? 'the contract has no registerAccount'}`,
      );
    }
    const { viewer } = await resident.visitor.data('{ viewer { id email } }');
    resident.#about.email = viewer.email;
    resident.marks.also('account.id', viewer.id);
    resident.#id = viewer.id;
    return resident;
  }

  get city(): string {
    return this.visitor.city;
  }

  /** The account's. */
  get id(): string {
    return this.#id;
  }

  get email(): string {
    return this.#about.email;
  }

  get about(): About {
    return this.#about;
  }

  get password(): string {
    return password;
  }

  async plant(operations: readonly Operation[]): Promise<void> {
    await plantPasskey(this, operations);
    const others = operations.filter(({ name }) => name !== 'registerAccount');
    await this.planting.plantAll(others, async ({ name, input }) => {
      if (input && takesPicture(input)) await this.#newPicture();
      if (name.includes('Import')) await newImport(this);
    });
  }

  /** An id names one picture, and a picture may hang in one place only. */
  async #newPicture(): Promise<void> {
    const picture = await markedPicture(this.marks);
    const id = await this.visitor.upload(picture, this.marks.word('upload.alt'));
    this.planting.know('Picture', id);
  }
}

/** Nobody may upload without end, so only who names one gets a picture. */
function takesPicture(input: GraphQLInputObjectType, depth = 3): boolean {
  return Object.values(input.getFields()).some(({ name, type }) => {
    const named = getNamedType(type);
    if (isInputObjectType(named)) return depth > 0 && takesPicture(named, depth - 1);
    return /^(picture|logo)Ids?$/.test(name);
  });
}

async function cityOf(visitor: Visitor): Promise<Omit<About, 'email' | 'password'>> {
  const { city, categories, places } = await visitor
    .data(
      '{ city { name center { lat lon } topics { slug } } categories { slug } mapLabels { name kind } }',
    )
    .then(({ city, categories, mapLabels }) => ({ city, categories, places: mapLabels }));
  const named = (kind: string) => places.find((one: { kind: string }) => one.kind === kind)?.name;
  return {
    center: city.center,
    topic: city.topics[0].slug,
    category: categories[0].slug,
    postcode: named('POSTCODE') ?? '47441',
    district: named('DISTRICT') ?? city.name,
  };
}
