import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Registry } from 'prom-client';
import { RouteAccess } from '../../platform/access/route-wall.js';
import { Doors } from '../../platform/database/doors.js';

@Controller()
export class HealthController {
  private registry: Promise<Registry> | null = null;

  constructor(private readonly doors: Doors) {}

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
    const registry = await (this.registry ??= beginToCount());
    response.type(registry.contentType).send(await registry.metrics());
  }
}

/** From the first question on: who is not watched neither loads it at the start nor pays for it. */
async function beginToCount(): Promise<Registry> {
  const { collectDefaultMetrics, Registry } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
