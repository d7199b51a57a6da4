import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Response } from 'express';
import { GraphQLError } from 'graphql';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Sessions } from '../access/sessions.js';
import type { Viewer } from '../access/viewer.js';
import { Clock } from '../clock/clock.js';
import { READ_POOL } from '../database/read-pool.js';
import type { Moment } from '../database/moment.js';
import { RequestReads } from '../database/request-reads.js';
import { Busy, NotSignedIn } from '../errors/access-error.js';
import { Traffic } from '../traffic/traffic.js';

/** What a request carries from its cookie to its last resolver. */
export interface RequestContext {
  viewer: Viewer | null;
  /** The session's token as the cookie brought it. */
  token: string | null;
  requestId: string;
  /** The address the limit on guessing counts by. */
  address: string;
  reads: RequestReads;
  /** Absent on a WebSocket. */
  response: Response | null;
}

@Injectable()
export class RequestContexts {
  constructor(
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly traffic: Traffic,
    @InjectDataSource() private readonly database: DataSource,
    @Inject(READ_POOL) private readonly pool: pg.Pool,
  ) {}

  async create(request: IncomingMessage, response: Response | null): Promise<RequestContext> {
    const token = this.traffic.tokenOf(request);
    const viewer = await this.sessions.viewerOf(token);
    const requestId = randomUUID();
    response?.setHeader('x-request-id', requestId);
    return { viewer, token, requestId, address: this.traffic.addressOf(request), reads: this.readsFor(viewer), response };
  }

  /** Of a person whom something else than a cookie names. */
  of(viewer: Viewer): RequestContext {
    return { viewer, token: null, requestId: randomUUID(), address: '', reads: this.readsFor(viewer), response: null };
  }

  readsFor(viewer: Viewer | null): RequestReads {
    return new RequestReads(this.database, this.pool, viewer, () => this.clock.now());
  }
}

/** Under Apollo a context that cannot be made is answered before any of our plugins: the status goes with the error. */
export function asHttp(error: unknown): never {
  if (!(error instanceof Busy)) throw error;
  const headers = new HeaderMap([['retry-after', '2']]);
  throw new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, http: { status: 503, headers } } });
}

/** For resolvers behind a rule that lets only signed-in people through. */
export function signedIn(context: RequestContext): Viewer {
  if (context.viewer === null) throw new NotSignedIn();
  return context.viewer;
}

/** After a command: the answer is read in a new transaction, which sees what was committed. */
export async function afterCommand(context: RequestContext): Promise<Moment> {
  await context.reads.restart();
  return context.reads.present();
}
