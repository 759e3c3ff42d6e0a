import { Module } from '@nestjs/common';
import { SubscriptionBillerResolver } from './plan/biller.resolver.ts';

@Module({ providers: [SubscriptionBillerResolver] })
export class BillingModule {}
