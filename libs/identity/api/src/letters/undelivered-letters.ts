import { Global, Injectable, Logger, Module } from '@nestjs/common';
import { AccountLetters, type AccountLetter } from './account-letters.ts';

/** Where nobody delivers letters: notes that there was one, and nothing of what it says. */
@Injectable()
class UndeliveredLetters extends AccountLetters {
  readonly #log = new Logger('letters');

  async send({ kind }: AccountLetter): Promise<void> {
    this.#log.log(`Nobody delivers letters here: ${kind}.`);
  }
}

@Global()
@Module({
  providers: [{ provide: AccountLetters, useClass: UndeliveredLetters }],
  exports: [AccountLetters],
})
export class UndeliveredLettersModule {}
