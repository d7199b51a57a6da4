import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { Doors } from './doors.js';
import { roleOptions, type Composition } from './connection.js';
import { READ_POOL } from './read-pool.js';
import { urlFor } from './roles.js';

const POOL_TIMEOUTS = {
  connectionTimeoutMillis: 3000,
  statement_timeout: 5000,
  idle_in_transaction_session_timeout: 10_000,
  lock_timeout: 2000,
};

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(READ_POOL) private readonly pool: pg.Pool) {}

  static forRoot(adminUrl: string, entities: Composition['entities']): DynamicModule {
    const connectionString = urlFor(adminUrl, 'gwaje_app');
    const pool = {
      provide: READ_POOL,
      useFactory: () => {
        const made = new pg.Pool({ connectionString, max: 10, application_name: 'gwaje_app reads', pipeline: true, ...POOL_TIMEOUTS });
        // An idle connection that the database ends is replaced by the pool; unheard, the event would end the process.
        made.on('error', () => undefined);
        return made;
      },
    };
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...roleOptions(adminUrl, 'gwaje_app', entities), retryAttempts: 0 })],
      providers: [pool, Doors, { provide: 'ADMIN_URL', useValue: adminUrl }],
      exports: [pool, Doors, 'ADMIN_URL'],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
