import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { setSessionCookie } from '../../platform/access/cookie.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { Refusal } from '../../platform/errors/problem.js';
import { RequestContexts, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { TaskForceReader } from '../task-force/task-force.reader.js';
import { keepsAccounts } from './account.policy.js';
import { SessionService } from './session.service.js';

@Resolver('Viewer')
export class SessionResolver {
  constructor(
    private readonly sessions: SessionService,
    private readonly ministries: MinistryReader,
    private readonly taskForces: TaskForceReader,
    private readonly contexts: RequestContexts,
  ) {}

  @Query()
  viewer(@Context() context: RequestContext): Viewer | null {
    return context.viewer;
  }

  @Mutation()
  async signIn(@Context() context: RequestContext, @Args('input') input: { email: string; password: string }) {
    const opened = await this.sessions.signIn(input.email, input.password, context.address);
    if (opened instanceof Refusal) return { viewer: null, userErrors: opened.problems };
    // The session that this browser had before ends: two people at one desk are never one.
    await this.sessions.signOut(context.token);
    if (context.response !== null) setSessionCookie(context.response, opened.token);
    // From here on the request is the person's who signed in, and so is what the answer reads.
    await context.reads.close();
    Object.assign(context, { viewer: opened.viewer, token: opened.token, reads: this.contexts.readsFor(opened.viewer) });
    return { viewer: opened.viewer, userErrors: [] };
  }

  @Mutation()
  async signOut(@Context() context: RequestContext) {
    await this.sessions.signOut(context.token);
    if (context.response !== null) setSessionCookie(context.response, null);
    return { signedOut: true };
  }

  @Mutation()
  async sessionExtend(@Context() context: RequestContext) {
    return { sessionEndsAt: await this.sessions.extend(context.token) };
  }

  @Mutation()
  async taskForceChoose(@Context() context: RequestContext, @Args('code') code: string) {
    const chosen = await this.sessions.choose(signedIn(context), code);
    if (chosen instanceof Refusal) return { taskForce: null, userErrors: chosen.problems };
    return { taskForce: await this.taskForces.byId(context.reads.present(), chosen), userErrors: [] };
  }

  @ResolveField()
  ministry(@Parent() viewer: Viewer, @Context() context: RequestContext) {
    return viewer.ministryId === null ? null : this.ministries.byId(context.reads.present(), viewer.ministryId);
  }

  @ResolveField('keepsAccounts')
  mayKeepAccounts(@Parent() viewer: Viewer): boolean {
    return keepsAccounts(viewer);
  }

  @ResolveField()
  chosenTaskForce(@Parent() viewer: Viewer, @Context() context: RequestContext) {
    const only = viewer.taskForces.length === 1 ? viewer.taskForces[0]?.id : undefined;
    const id = viewer.taskForces.find((taskForce) => taskForce.id === viewer.chosenTaskForceId)?.id ?? only;
    return id === undefined ? null : this.taskForces.byId(context.reads.present(), id);
  }
}
