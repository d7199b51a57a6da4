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
import { FileStore } from './files/file-store.js';
import { FILE_SETTINGS, type FileSettings } from './files/file-settings.js';
import { Scanner } from './files/scanner.js';
import { OwnTurns } from './traffic/own-turns.js';
import { Traffic, type TrafficLimits } from './traffic/traffic.js';

/** What every concept stands on. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    ChangeFeed,
    Clock,
    Commands,
    FileStore,
    InnerQueries,
    OldKeys,
    OwnTurns,
    RequestContexts,
    RouteWall,
    Scanner,
    Sessions,
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [ChangeFeed, Clock, Commands, FileStore, InnerQueries, OwnTurns, RequestContexts, Scanner, Sessions],
})
export class PlatformModule {
  static forRoot(limits: TrafficLimits, files: FileSettings): DynamicModule {
    const given = [
      { provide: Traffic, useValue: new Traffic(limits) },
      { provide: FILE_SETTINGS, useValue: files },
    ];
    return { module: PlatformModule, providers: given, exports: [Traffic, FILE_SETTINGS] };
  }
}
