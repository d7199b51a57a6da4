import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, DiscoveryModule } from '@nestjs/core';
import { RouteWall } from './access/route-wall.js';
import { Sessions } from './access/sessions.js';
import { Clock } from './clock/clock.js';
import { Commands } from './command/command.js';
import { ErrorFilter } from './errors/error.filter.js';
import { ChangeFeed } from './live/change-feed.js';
import { OldKeys } from './command/old-keys.js';
import { InnerQueries } from './graphql/inner-queries.js';
import { RequestContexts } from './graphql/request-context.js';
import { Traffic, type TrafficLimits } from './traffic/traffic.js';

/** What every concept stands on. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    ChangeFeed,
    Clock,
    Commands,
    InnerQueries,
    OldKeys,
    RequestContexts,
    RouteWall,
    Sessions,
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [ChangeFeed, Clock, Commands, InnerQueries, RequestContexts, Sessions],
})
export class PlatformModule {
  static forRoot(limits: TrafficLimits): DynamicModule {
    return { module: PlatformModule, providers: [{ provide: Traffic, useValue: new Traffic(limits) }], exports: [Traffic] };
  }
}
