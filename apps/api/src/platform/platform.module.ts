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
import { FILE_SETTINGS } from './files/file-settings.js';
import { Jobs, RUNS_JOBS } from './jobs/jobs.js';
import { Mailer } from './mail/mailer.js';
import { MAIL_SETTINGS } from './mail/mail-settings.js';
import type { PlatformSettings } from './platform-settings.js';
import { Scanner } from './files/scanner.js';
import { OwnTurns } from './traffic/own-turns.js';
import { Traffic } from './traffic/traffic.js';

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
    Jobs,
    Mailer,
    OldKeys,
    OwnTurns,
    RequestContexts,
    RouteWall,
    Scanner,
    Sessions,
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [ChangeFeed, Clock, Commands, FileStore, InnerQueries, Jobs, Mailer, OwnTurns, RequestContexts, Scanner, Sessions],
})
export class PlatformModule {
  static forRoot({ traffic, files, mail, runsJobs }: PlatformSettings): DynamicModule {
    const given = [
      { provide: Traffic, useValue: new Traffic(traffic) },
      { provide: FILE_SETTINGS, useValue: files },
      { provide: MAIL_SETTINGS, useValue: mail },
      { provide: RUNS_JOBS, useValue: runsJobs },
    ];
    return { module: PlatformModule, providers: given, exports: [Traffic, FILE_SETTINGS] };
  }
}
