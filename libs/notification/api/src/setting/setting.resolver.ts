import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationSetNotificationArgs,
  NotificationKind,
  NotificationSettingNameArgs,
} from '@stadtlive/contract';
import { Accounts, requireActor, SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { kindNames, mailCanBeOff } from './kinds.ts';
import { NotificationSettings } from './settings.service.ts';

type Root = undefined;

@Resolver('Viewer')
export class NotificationSettingsResolver {
  constructor(
    private readonly settings: NotificationSettings,
    private readonly accounts: Accounts,
  ) {}

  @ResolveField()
  notificationSettings({ id }: { readonly id: string }) {
    return this.settings.of(id);
  }

  @Mutation()
  @SignedIn()
  async setNotification(_: Root, { input }: MutationSetNotificationArgs, context: GraphContext) {
    const { accountId } = requireActor(context);
    await this.settings.set(accountId, input.kind, input);
    return { viewer: await this.accounts.byId(accountId) };
  }
}

@Resolver('NotificationSetting')
export class NotificationSettingResolver {
  @ResolveField()
  name({ kind }: { readonly kind: NotificationKind }, { locale }: NotificationSettingNameArgs) {
    return kindNames[kind][locale === 'EN' ? 'en' : 'de'];
  }

  @ResolveField()
  mailCanBeOff({ kind }: { readonly kind: NotificationKind }): boolean {
    return mailCanBeOff(kind);
  }
}
