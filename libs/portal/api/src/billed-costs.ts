import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Charges } from '@stadtlive/billing-api';
import { Costs } from '@stadtlive/reach-api';

/** What a page has brought stands beside what it was charged; neither domain knows the other. */
@Injectable()
export class BilledCosts implements OnModuleInit {
  constructor(
    private readonly costs: Costs,
    private readonly charges: Charges,
  ) {}

  onModuleInit(): void {
    this.costs.register((id, { from, until }) => this.charges.of(id, from, until));
  }
}
