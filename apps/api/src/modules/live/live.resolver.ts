import { Args, Context, Resolver, Subscription } from '@nestjs/graphql';
import { Sessions } from '../../platform/access/sessions.js';
import { CHAIN_ZERO } from '../../platform/command/system-commands.js';
import { NotFound, NotSignedIn } from '../../platform/errors/access-error.js';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { ChangeFeed } from '../../platform/live/change-feed.js';

interface TaskForceChange {
  taskForceChanged: { code: string; revision: number };
}

@Resolver()
export class LiveResolver {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly sessions: Sessions,
  ) {}

  @Subscription('taskForceChanged')
  taskForceChanged(@Context() context: RequestContext, @Args('code') code: string): AsyncIterableIterator<TaskForceChange> {
    const own = signedIn(context).taskForces.find((taskForce) => taskForce.code === code);
    if (own === undefined) throw new NotFound();
    if (context.token === null) throw new NotSignedIn();
    return this.follow(context, context.token, own.id);
  }

  /** Rights are asked anew at each event: who was taken off the task force, or signed out, hears nothing more. */
  private follow(context: RequestContext, token: string, taskForceId: string): AsyncIterableIterator<TaskForceChange> {
    let dirty = false;
    let over = false;
    let wake: () => void = () => undefined;
    const end = () => {
      over = true;
      stop();
      wake();
    };
    const stop = this.feed.watch(
      token,
      (chain) => {
        // A body's new name or succession, in the common chain, shows in every task force.
        if (chain !== taskForceId && chain !== CHAIN_ZERO && chain !== '') return;
        dirty = true;
        wake();
      },
      end,
    );
    const done = { done: true, value: undefined } as const;
    const next = async (): Promise<IteratorResult<TaskForceChange>> => {
      while (!over) {
        if (dirty) {
          // Several changes while the window was busy are one: it asks again for everything it shows.
          dirty = false;
          const viewer = await this.sessions.viewerOf(token, false);
          const now = viewer?.taskForces.find((taskForce) => taskForce.id === taskForceId);
          if (now === undefined) break;
          context.viewer = viewer;
          return { done: false, value: { taskForceChanged: { code: now.code, revision: now.revision } } };
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
      end();
      return done;
    };
    const finish = () => {
      end();
      return Promise.resolve(done);
    };
    return {
      next,
      return: finish,
      throw: finish,
      [Symbol.asyncIterator]: function () {
        return this;
      },
    };
  }
}
