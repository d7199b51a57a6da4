import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { ABSENT_ID } from './read.js';
import { ELSEWHERE, HOME, type Principal } from './stage/people.js';
import type { Stage } from './stage/stage.js';
import type { World } from '../world.js';

/** As Nest numbers them. */
const METHODS = ['GET', 'POST'];

/** Every REST route, found as the route wall finds them. */
export function routes(world: World): string[] {
  const scanner = new MetadataScanner();
  const found: string[] = [];
  for (const { metatype } of world.get(DiscoveryService).getControllers()) {
    if (typeof metatype !== 'function') continue;
    const prefix = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '/');
    const prototype = metatype.prototype as Record<string, unknown>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (typeof handler !== 'function' || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) continue;
      const method = METHODS[Number(Reflect.getMetadata(METHOD_METADATA, handler))];
      if (method === undefined) throw new Error(`${name} is neither GET nor POST: say how it is tried`);
      found.push(`${method} ${[prefix, String(Reflect.getMetadata(PATH_METADATA, handler))].join('/').replaceAll(/\/+/g, '/')}`);
    }
  }
  return found;
}

export interface Door {
  route: string;
  /** The address, filled in. */
  path: string;
  /** The record that it names; `-` for none. */
  target: string;
}

/** What each route is asked for: a file's route for every report there is, for a task, an archived one and one of the other task force, and for what is not there. */
export async function doorsOf({ world, reports, ids, evidence }: Stage): Promise<Door[]> {
  const tasks = await world.sql<{ id: string; code: string; at: string }>(
    `SELECT t.id, t.code, f.code AS at FROM task t JOIN task_force f ON f.id = t.task_force_id WHERE t.id = ANY ($1)`,
    [[ids.ledByMoj, ids.archivedTask, ids.taskElsewhere]],
  );
  const files: Record<string, Omit<Door, 'route'>[]> = {
    'GET /files/reports/:file': [...[...reports.values()].map(({ id }) => id), ids.reportElsewhere].map((id) => ({
      path: `/files/reports/${id}.hwpx`,
      target: id,
    })),
    'GET /files/evidence/:id': evidence.map((id) => ({ path: `/files/evidence/${id}`, target: id })),
    'POST /files/evidence/:report': [...[...reports.values()].map(({ id }) => id), ids.reportElsewhere].map((id) => ({
      path: `/files/evidence/${id}`,
      target: id,
    })),
    'GET /files/tasks/:taskForce/:file': tasks.map(({ id, code, at }) => ({ path: `/files/tasks/${at}/${code}.hwpx`, target: id })),
  };
  const absent: Record<string, string> = {
    'GET /files/reports/:file': `/files/reports/${ABSENT_ID}.hwpx`,
    'GET /files/evidence/:id': `/files/evidence/${ABSENT_ID}`,
    'POST /files/evidence/:report': `/files/evidence/${ABSENT_ID}`,
    'GET /files/tasks/:taskForce/:file': `/files/tasks/${HOME}/NO-SUCH.hwpx`,
  };
  return routes(world).flatMap((route) => {
    const given = (files[route] ?? []).map((file) => ({ route, ...file }));
    const missing = absent[route];
    return missing === undefined ? [{ route, path: pathOf(route), target: '-' }] : [...given, { route, path: missing, target: 'absent' }];
  });
}

const pathOf = (route: string) => route.split(' ')[1] ?? '';

/** A POST brings something that is no file of any kind. */
export function knock(world: World, route: string, headers: Record<string, string>, path = pathOf(route)): Promise<Response> {
  const [method = ''] = route.split(' ');
  return fetch(`${world.url}${path}`, { method, headers, ...(method === 'POST' ? { body: 'nothing of use' } : {}) });
}

export async function visit(world: World, { route, path }: Door, principal: Principal): Promise<string> {
  const headers: Record<string, string> = principal.token === null ? {} : { cookie: `gwaje=${principal.token}` };
  const response = await knock(world, route, headers, path);
  await response.text();
  if (response.status >= 500) throw new Error(`${principal.name} asked ${path} and got ${String(response.status)}`);
  return response.status === 200 ? 'see' : response.status === 401 ? 'sign in' : response.status === 403 ? 'forbid' : 'hide';
}

export interface Heard {
  target: string;
  outcome: string;
}

/** Opens a window on each task force for one person. Each is told of a change, or refused: nobody is left waiting. */
export function listen(
  { world, home, elsewhere }: Stage,
  principal: Principal,
  hear?: (event: string) => void,
): { heard: Promise<Heard[]>; close: () => Promise<void> } {
  class Socket extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, principal.token === null ? {} : { headers: { cookie: `gwaje=${principal.token}` } });
    }
  }
  const client = createClient({ url: `${world.url.replace('http', 'ws')}/graphql`, webSocketImpl: Socket, retryAttempts: 0, lazy: true });
  const windows = Object.entries({ [HOME]: home, [ELSEWHERE]: elsewhere, 'NO-SUCH': 'absent' }).map(async ([code, target]) => {
    const events = client.iterate<{ taskForceChanged: { code: string } }>({
      query: `subscription { taskForceChanged(code: "${code}") { code revision } }`,
    });
    try {
      const { value } = await events.next();
      hear?.(JSON.stringify(value));
      const refusal = value?.errors?.[0]?.extensions?.['code'];
      return {
        target,
        outcome: value?.data?.taskForceChanged.code === code ? 'see' : refusal === 'NOT_FOUND' ? 'hide' : `odd: ${JSON.stringify(value)}`,
      };
    } catch (closed) {
      // 4403: the connection of somebody who is not signed in is closed at once.
      return {
        target,
        outcome: typeof closed === 'object' && closed !== null && 'code' in closed && closed.code === 4403 ? 'sign in' : 'odd',
      };
    }
  });
  return { heard: Promise.all(windows), close: async () => client.dispose() };
}
