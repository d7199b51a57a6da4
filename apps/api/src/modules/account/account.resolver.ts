import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isPresent } from '../../platform/database/present.js';
import type { Seen } from '../../platform/database/moment.js';
import { Forbidden } from '../../platform/errors/access-error.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { TaskForceReader } from '../task-force/task-force.reader.js';
import type { Account } from './account.entity.js';
import { listsAccounts } from './account.policy.js';
import { AccountReader } from './account.reader.js';
import { AccountService, type AccountCreateInput, type AccountDisableInput } from './account.service.js';
import { FirstAdministratorSetup, type FirstAdministrator } from './first-administrator.service.js';
import { SessionResolver } from './session.resolver.js';

@Resolver('Account')
export class AccountResolver {
  constructor(
    private readonly accountReader: AccountReader,
    private readonly accountService: AccountService,
    private readonly firstAdministrator: FirstAdministratorSetup,
    private readonly ministries: MinistryReader,
    private readonly taskForceReader: TaskForceReader,
    private readonly session: SessionResolver,
  ) {}

  @Query()
  async setup(@Context() context: RequestContext) {
    return { needsAdministrator: await this.accountReader.needsAdministrator(context.reads.present()) };
  }

  @Query()
  accounts(@Context() context: RequestContext) {
    if (!listsAccounts(context.viewer)) throw new Forbidden();
    return this.accountReader.all(context.reads.present());
  }

  @Mutation()
  async firstAdministratorCreate(@Context() context: RequestContext, @Args('input') input: FirstAdministrator) {
    const refusal = await this.firstAdministrator.create(input);
    return refusal === null ? this.session.signIn(context, input) : { viewer: null, userErrors: refusal.problems };
  }

  @Mutation()
  async accountCreate(@Context() context: RequestContext, @Args('input') input: AccountCreateInput) {
    return this.answer(context, await this.accountService.create(signedIn(context), context.requestId, input));
  }

  @Mutation()
  async accountDisable(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: AccountDisableInput) {
    return this.answer(context, await this.accountService.disable(signedIn(context), context.requestId, id, input));
  }

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<Account>) {
    return ministryId === null ? null : this.ministries.byId(moment, ministryId);
  }

  @ResolveField()
  async taskForces(@Parent() { moment, id }: Seen<Account>) {
    const memberships = await this.accountReader.memberships(moment, id);
    return (await Promise.all(memberships.map(({ taskForceId }) => this.taskForceReader.byId(moment, taskForceId)))).filter(isPresent);
  }

  @ResolveField()
  tasksInCharge(@Parent() { moment, id }: Seen<Account>) {
    return this.accountReader.tasksInCharge(moment, id);
  }

  @ResolveField()
  async draftsInHand(@Parent() { moment, id }: Seen<Account>) {
    return (await this.accountReader.leftBy(moment, id))?.drafts ?? null;
  }

  @ResolveField()
  async deputySpans(@Parent() { moment, id }: Seen<Account>) {
    return (await this.accountReader.leftBy(moment, id))?.deputies ?? null;
  }

  private async answer(context: RequestContext, outcome: { id: string } | Refusal) {
    if (outcome instanceof Refusal) return { account: null, userErrors: outcome.problems };
    return { account: await this.accountReader.byId(await afterCommand(context), outcome.id), userErrors: [] };
  }
}
