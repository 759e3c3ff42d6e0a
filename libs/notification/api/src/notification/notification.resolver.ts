import { Mutation, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type {
  Locale,
  MutationReadNotificationsArgs,
  ViewerNotificationsArgs,
} from '@stadtlive/contract';
import { Accounts, requireActor, SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { notFound } from '@stadtlive/kernel';
import { runInCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { Inbox } from './inbox.service.ts';
import { cursorOf, NotificationList } from './notification-list.ts';
import { NotificationTemplates } from './notification-templates.ts';
import type { Notification } from './notification.entity.ts';

type Root = undefined;
type ViewerParent = { readonly id: string };
type InLocale = { readonly locale?: Locale | null };

@Resolver('Viewer')
export class ViewerNotificationsResolver {
  constructor(
    private readonly db: TenantDatabase,
    private readonly inbox: Inbox,
    private readonly accounts: Accounts,
  ) {}

  @ResolveField()
  notifications({ id }: ViewerParent, args: ViewerNotificationsArgs): NotificationList {
    return new NotificationList(this.db, id, args);
  }

  @ResolveField()
  unreadNotifications({ id }: ViewerParent): Promise<number> {
    return this.inbox.unread(id);
  }

  @Mutation()
  @SignedIn()
  async readNotifications(
    _: Root,
    { input }: MutationReadNotificationsArgs,
    context: GraphContext,
  ) {
    const person = requireActor(context);
    await this.inbox.read(person, input.ids ?? null);
    return { viewer: await this.accounts.byId(person.accountId) };
  }
}

@Resolver('NotificationConnection')
export class NotificationConnectionResolver {
  @ResolveField()
  totalCount(list: NotificationList): Promise<number> {
    return list.count();
  }

  @ResolveField()
  async edges(list: NotificationList) {
    const { rows } = await list.page();
    return rows.map((node) => ({ cursor: cursorOf(node), node }));
  }

  @ResolveField()
  async pageInfo(list: NotificationList) {
    const { rows, hasNext } = await list.page();
    const last = rows.at(-1);
    return { hasNextPage: hasNext, endCursor: last ? cursorOf(last) : null };
  }
}

@Resolver('Notification')
export class NotificationResolver {
  constructor(private readonly templates: NotificationTemplates) {}

  @ResolveField()
  title({ template, data }: Notification, { locale }: InLocale): string {
    return this.#words(template, locale).title(data);
  }

  @ResolveField()
  text({ template, data }: Notification, { locale }: InLocale): string {
    return this.#words(template, locale).text(data);
  }

  @ResolveField()
  createdAt({ createdAt }: Notification): string {
    return createdAt.toISOString();
  }

  @ResolveField()
  isRead({ readAt }: Notification): boolean {
    return readAt !== null;
  }

  #words(template: string, locale: InLocale['locale']) {
    return this.templates.find(template)[locale === 'EN' ? 'en' : 'de'];
  }
}

@Resolver()
export class NotificationArrivedResolver {
  constructor(private readonly inbox: Inbox) {}

  @Subscription('notificationArrived', {
    resolve(this: NotificationArrivedResolver, id: string, _: unknown, context: GraphContext) {
      return this.arrived(id, context);
    },
  })
  @SignedIn()
  notificationArrived(
    _: Root,
    _args: object,
    context: GraphContext,
  ): Promise<AsyncIterableIterator<string>> {
    const person = requireActor(context);
    return runInCity(context.city, () => this.inbox.arrivals(person));
  }

  arrived(id: string, context: GraphContext): Promise<Notification> {
    const person = requireActor(context);
    return runInCity(context.city, async () => {
      const notification = await this.inbox.find(person, id);
      if (!notification) throw notFound('The notification');
      return notification;
    });
  }
}
