import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Forbidden, NotSignedIn } from '../errors/access-error.js';
import { tokenIn } from './cookie.js';
import { accessRule } from './rules.js';
import { Sessions } from './sessions.js';

export const ROUTE_RULE = 'gwaje:route-rule';

/** Asks a REST route's rule before the route. What the person then sees is decided by the readers that the route asks. */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const rule = accessRule(this.reflector.get<string>(ROUTE_RULE, execution.getHandler()));
    const { headers, secure } = execution.switchToHttp().getRequest<Request>();
    const viewer = await this.sessions.viewerOf(tokenIn(headers.cookie, secure));
    if (rule?.(viewer) === true) return true;
    throw viewer === null ? new NotSignedIn() : new Forbidden();
  }
}
