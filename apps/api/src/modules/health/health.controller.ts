import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { RouteAccess } from '../../platform/access/route-wall.js';
import { Doors } from '../../platform/database/doors.js';

@Controller()
export class HealthController {
  private readonly registry = new Registry();

  constructor(private readonly doors: Doors) {
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
    const ready = await this.doors.open('knock', []).then(
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
