import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { Refusal } from '../../platform/errors/problem.js';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { CalendarFeedReader } from './calendar-feed.reader.js';
import { CalendarFeedService } from './calendar-feed.service.js';

interface FeedInput {
  idempotencyKey: string;
}

@Resolver('Viewer')
export class CalendarFeedResolver {
  constructor(
    private readonly feeds: CalendarFeedService,
    private readonly reader: CalendarFeedReader,
  ) {}

  @Mutation()
  async calendarFeedRenew(@Context() context: RequestContext, @Args('input') input: FeedInput) {
    const { token, outcome } = await this.feeds.renew({ viewer: signedIn(context), requestId: context.requestId, input });
    if (outcome instanceof Refusal) return { path: null, userErrors: outcome.problems };
    return { path: token === null ? null : `/feeds/${token}.ics`, userErrors: [] };
  }

  @Mutation()
  async calendarFeedRevoke(@Context() context: RequestContext, @Args('input') input: FeedInput) {
    const outcome = await this.feeds.revoke({ viewer: signedIn(context), requestId: context.requestId, input });
    if (outcome instanceof Refusal) return { isRevoked: false, userErrors: outcome.problems };
    return { isRevoked: true, userErrors: [] };
  }

  @ResolveField()
  async calendarFeed(@Parent() _viewer: Viewer, @Context() context: RequestContext) {
    const renewedAt = await this.reader.renewedAt(context.reads.present());
    return renewedAt === null ? null : { renewedAt };
  }
}
