import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import pg from 'pg';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { RouteAccess } from '../../platform/access/route-wall.js';
import { READ_POOL } from '../../platform/database/read-pool.js';

@Controller()
export class HealthController {
  private readonly registry = new Registry();

  constructor(@Inject(READ_POOL) private readonly pool: pg.Pool) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** The process answers. */
  @Get('healthz')
  @RouteAccess('public')
  healthz() {
    return { status: 'ok' };
  }

  /** The database answers too: a proxy may send people here. */
  @Get('readyz')
  @RouteAccess('public')
  async readyz(@Res() response: Response): Promise<void> {
    const ready = await this.pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'database unreachable' });
  }

  @Get('metrics')
  @RouteAccess('public')
  async metrics(@Res() response: Response): Promise<void> {
    response.type(this.registry.contentType).send(await this.registry.metrics());
  }
}
