import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLError, OperationTypeNode, specifiedRules, validate, type ASTVisitor, type ValidationContext } from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { isOwnOrigin } from '../http/origin.js';
import { formatError } from './format-error.js';
import { LIMITS } from './limits.js';
import { RequestContexts, type RequestContext } from './request-context.js';
import { Traffic } from '../traffic/traffic.js';

const MAX_MESSAGE_BYTES = 16_384;
/** One window watches one task force, and a few while it changes from one to another. */
const MAX_SUBSCRIPTIONS = 20;

/** Reading and changing belong to HTTP, where each request has its transaction and its end. */
function onlySubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation !== OperationTypeNode.SUBSCRIPTION)
        context.reportError(new GraphQLError('Only subscriptions are served on this connection.', { nodes: node }));
    },
  };
}

/**
 * Our own socket server instead of Nest's: that one leaves the sockets of other paths without an error listener, so that a
 * peer's reset ends the process, and it sets no limit to a message.
 */
@Injectable()
export class SocketServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });

  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly schema: GraphQLSchemaHost,
    private readonly contexts: RequestContexts,
    private readonly traffic: Traffic,
  ) {}

  onApplicationBootstrap(): void {
    useServer<undefined, { request: IncomingMessage }>(this.options(), this.sockets);
    const server = this.adapter.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      const path = (request.url ?? '').split('?')[0];
      if (path !== '/graphql') refuse(socket, '404 Not Found');
      else if (!isOwnOrigin(request)) refuse(socket, '403 Forbidden');
      else this.accept(request, socket, head);
    });
  }

  private accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Opening one is a request like any other: it asks the database who is there.
    const wait = this.traffic.request(request);
    const leave = wait > 0 ? null : this.traffic.socket(request);
    if (leave === null) {
      refuse(socket, '429 Too Many Requests', `Retry-After: ${String(Math.max(wait, 10))}\r\n`);
      return;
    }
    socket.once('close', leave);
    this.sockets.handleUpgrade(request, socket, head, (open) => {
      this.sockets.emit('connection', open, request);
      // graphql-ws would write a client's broken frame to the console as a fault of ours; ws closes such a socket itself.
      open.removeAllListeners('error').on('error', () => undefined);
      // Each subscription asks the database once more; a window needs one or two of them.
      open.on('message', () => this.traffic.request(request) > 0 && open.close(1013, 'Too many messages'));
    });
  }

  /** The HTTP server would wait for open windows for ever; they find the next process by themselves. */
  beforeApplicationShutdown(): void {
    for (const socket of this.sockets.clients) socket.close(1001, 'The server is stopping');
    setTimeout(() => this.sockets.clients.forEach((socket) => socket.terminate()), 500).unref();
  }

  private options(): ServerOptions<undefined, { request: IncomingMessage }> {
    const formatted = (errors: readonly GraphQLError[]) => errors.map((error) => formatError(error.toJSON(), error));
    const contextOf = ({ extra }: { extra: { request: IncomingMessage } }): Promise<RequestContext> =>
      this.contexts.create(extra.request, null);
    return {
      schema: () => this.schema.schema,
      context: contextOf,
      connectionInitWaitTimeout: 3000,
      // A window of somebody who is not signed in is closed at once (4403).
      onConnect: async (socket) => (await contextOf(socket)).viewer !== null,
      onSubscribe: ({ subscriptions }) =>
        Object.keys(subscriptions).length > MAX_SUBSCRIPTIONS ? [new GraphQLError('There are too many subscriptions.')] : undefined,
      validate: (schema, document) => validate(schema, document, [...specifiedRules, ...LIMITS, onlySubscriptions]),
      onError: () => [{ message: 'This document is not served on this connection.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
      onNext: (_socket, _id, _payload, _args, { data, errors }) =>
        errors === undefined ? undefined : { data: data ?? null, errors: formatted(errors) },
    };
  }
}

function refuse(socket: Duplex, status: string, header = ''): void {
  socket.end(`HTTP/1.1 ${status}\r\n${header}Connection: close\r\n\r\n`);
}
