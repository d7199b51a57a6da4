import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { Forbidden, NotSignedIn } from '../errors/access-error.js';
import { tokenIn } from './cookie.js';
import { accessRule } from './rules.js';
import { Sessions } from './sessions.js';

export const ROUTE_RULE = 'gwaje:route-rule';

const VIEWER = 'gwaje:viewer';

/** The account behind a request that a route's rule let in. */
export function viewerIdOf({ locals }: Response): string {
  const id: unknown = locals[VIEWER];
  if (typeof id !== 'string') throw new NotSignedIn();
  return id;
}

/** Asks a REST route's rule before the route. What the person then sees is decided by the readers that the route asks. */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const rule = accessRule(this.reflector.get<string>(ROUTE_RULE, execution.getHandler()));
    const http = execution.switchToHttp();
    const { headers, secure } = http.getRequest<Request>();
    const viewer = await this.sessions.viewerOf(tokenIn(headers.cookie, secure));
    http.getResponse<Response>().locals[VIEWER] = viewer?.id;
    if (rule?.(viewer) === true) return true;
    throw viewer === null ? new NotSignedIn() : new Forbidden();
  }
}
