import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { composition } from './data-source.js';
import { AccountModule } from './modules/account/account.module.js';
import { BudgetModule } from './modules/budget/budget.module.js';
import { HealthModule } from './modules/health/health.module.js';
import { LiveModule } from './modules/live/live.module.js';
import { MinistryModule } from './modules/ministry/ministry.module.js';
import { ReportingRoundModule } from './modules/reporting-round/reporting-round.module.js';
import { SourceModule } from './modules/source/source.module.js';
import { StatusReportModule } from './modules/status-report/status-report.module.js';
import { TaskForceModule } from './modules/task-force/task-force.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { GraphqlOptions } from './platform/graphql/graphql-options.js';
import { SocketServer } from './platform/graphql/socket-server.js';
import { PlatformModule } from './platform/platform.module.js';

@Module({})
export class AppModule {
  static forRoot(adminUrl: string): DynamicModule {
    return {
      module: AppModule,
      providers: [SocketServer],
      imports: [
        DatabaseModule.forRoot(adminUrl, composition.entities),
        PlatformModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver: ApolloDriver, useClass: GraphqlOptions }),
        AccountModule,
        BudgetModule,
        HealthModule,
        LiveModule,
        MinistryModule,
        ReportingRoundModule,
        SourceModule,
        StatusReportModule,
        TaskForceModule,
      ],
    };
  }
}
