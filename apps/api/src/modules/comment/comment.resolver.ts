import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { Outcome } from '../../platform/command/command.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { SubmissionReader } from '../report-content/submission.reader.js';
import type { Comment } from './comment.entity.js';
import { withdrawsComment } from './comment.policy.js';
import { CommentReader } from './comment.reader.js';
import { CommentService, type CommentAddInput, type CommentWithdrawInput } from './comment.service.js';

@Resolver('Comment')
export class CommentResolver {
  constructor(
    private readonly comments: CommentReader,
    private readonly ministries: MinistryReader,
    private readonly people: SubmissionReader,
    private readonly service: CommentService,
  ) {}

  @Mutation()
  async commentAdd(@Context() context: RequestContext, @Args('itemId') itemId: string, @Args('input') input: CommentAddInput) {
    return this.answer(context, await this.service.add(signedIn(context), context.requestId, itemId, input));
  }

  @Mutation()
  async commentWithdraw(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: CommentWithdrawInput) {
    return this.answer(context, await this.service.withdraw(signedIn(context), context.requestId, id, input));
  }

  @Mutation()
  async commentMarkRead(@Context() context: RequestContext, @Args('upToId') id: string, @Args('input') input: { idempotencyKey: string }) {
    return this.answer(context, await this.service.markRead(signedIn(context), context.requestId, id, input));
  }

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<Comment>) {
    return this.ministries.required(moment, ministryId);
  }

  /** What was withdrawn is said by the history alone. */
  @ResolveField()
  text(@Parent() { text, withdrawnAt }: Comment): string | null {
    return withdrawnAt === null ? text : null;
  }

  @ResolveField()
  writtenBy(@Parent() { moment, writtenBy }: Seen<Comment>) {
    return this.people.actor(moment, writtenBy);
  }

  @ResolveField()
  withdrawnBy(@Parent() { moment, withdrawnBy }: Seen<Comment>) {
    return withdrawnBy === null ? null : this.people.actor(moment, withdrawnBy);
  }

  @ResolveField()
  answers(@Parent() { moment, answersId }: Seen<Comment>) {
    return answersId === null ? null : this.comments.byId(moment, answersId);
  }

  @ResolveField()
  isNew(@Parent() comment: Seen<Comment>) {
    return this.comments.isNew(comment);
  }

  @ResolveField()
  viewerCan(@Parent() comment: Seen<Comment>) {
    return { withdraw: comment.moment.asOf === null && withdrawsComment(comment.moment.viewer, comment) };
  }

  private async answer(context: RequestContext, outcome: Outcome | Refusal) {
    if (outcome instanceof Refusal) return { comment: null, userErrors: outcome.problems };
    return { comment: await this.comments.byId(await afterCommand(context), outcome.id), userErrors: [] };
  }
}
