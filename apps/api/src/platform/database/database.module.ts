import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Doors } from './doors.js';
import { roleOptions, type Composition } from './connection.js';
import { surviveLostConnections } from './pool-errors.js';
import { DOOR_POOL, READ_POOL } from './read-pool.js';
import { urlFor } from './roles.js';

const POOL_TIMEOUTS = {
  connectionTimeoutMillis: 3000,
  statement_timeout: 5000,
  idle_in_transaction_session_timeout: 10_000,
  lock_timeout: 2000,
};

@Global()
@Module({})
export class DatabaseModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(READ_POOL) private readonly reads: pg.Pool,
    @Inject(DOOR_POOL) private readonly doors: pg.Pool,
    @InjectDataSource() private readonly commands: DataSource,
  ) {}

  static forRoot(adminUrl: string, entities: Composition['entities']): DynamicModule {
    const connectionString = urlFor(adminUrl, 'gwaje_app');
    const pool = (provide: symbol, name: string, max: number) => ({
      provide,
      useFactory: () => {
        const made = new pg.Pool({ connectionString, max, application_name: `gwaje_app ${name}`, pipeline: true, ...POOL_TIMEOUTS });
        surviveLostConnections(made);
        return made;
      },
    });
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...roleOptions(adminUrl, 'gwaje_app', entities), retryAttempts: 0 })],
      providers: [pool(READ_POOL, 'reads', 10), pool(DOOR_POOL, 'doors', 4), Doors, { provide: 'ADMIN_URL', useValue: adminUrl }],
      exports: [READ_POOL, Doors, 'ADMIN_URL'],
    };
  }

  onModuleInit(): void {
    surviveLostConnections((this.commands.driver as PostgresDriver).master as pg.Pool);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.reads.end(), this.doors.end()]);
  }
}
