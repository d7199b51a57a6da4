import { applyDecorators, Injectable, SetMetadata, UseGuards, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ROUTE_RULE, RouteGuard } from './route-guard.js';
import { accessRule } from './rules.js';

/** Names the rule of a REST route, which is asked before it; the server does not start while a route has none. */
export function RouteAccess(rule: 'public' | 'signedIn'): MethodDecorator {
  const named = SetMetadata(ROUTE_RULE, rule);
  return rule === 'public' ? named : applyDecorators(named, UseGuards(RouteGuard));
}

/** The second walk at boot: over the routes that are not GraphQL. */
@Injectable()
export class RouteWall implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  private readonly methods = new MetadataScanner();

  onModuleInit(): void {
    const missing: string[] = [];
    for (const { metatype } of this.discovery.getControllers()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const name of this.methods.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (typeof handler !== 'function' || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) continue;
        const rule = this.reflector.get<string | undefined>(ROUTE_RULE, handler as () => void);
        if (rule === undefined || accessRule(rule) === undefined) missing.push(`${metatype.name}.${name}`);
      }
    }
    if (missing.length > 0) throw new Error(`No access rule for: ${missing.join(', ')}`);
  }
}
