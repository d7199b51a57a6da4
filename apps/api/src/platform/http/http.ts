import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { Traffic } from '../traffic/traffic.js';
import { isOwnOrigin } from './origin.js';

const WEB = fileURLToPath(new URL('../../../../web/dist/', import.meta.url));
/**
 * What a ministry hands in for ten tasks at once, each field at its limit, in Hangul (3 bytes a character): 10 reports of 8,000
 * characters are 240 kB, and 7 milestones each of 1,000 characters and their ids and dates 225 kB. Every other request is far smaller.
 */
const MAX_BODY = '512kb';

/** Everything between the socket and Nest: headers, limits, the web app's files. */
export function setUpHttp(app: NestExpressApplication): void {
  app.disable('x-powered-by');
  app.use(securityHeaders());
  app.use(notTooMany(app.get(Traffic)));
  app.use(sameOrigin);
  app.use(express.json({ limit: MAX_BODY }));
  app.use(refusedBody);
  app.use('/assets', express.static(`${WEB}assets`, { immutable: true, maxAge: '365d', index: false, fallthrough: false }));
  app.use(express.static(WEB, { index: false, maxAge: '1h' }));
  app.use(page);
  app.use(notThere);
}

function securityHeaders(): express.RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // On plain http (a first look on one's own machine) the header would lock the browser out of it later.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

function nonceOf(response: Response): string {
  response.locals['nonce'] ??= randomBytes(16).toString('base64');
  return String(response.locals['nonce']);
}

/** A browser names the page that sends a change; another site's page is turned away before anything is read. */
function sameOrigin(request: Request, response: Response, next: NextFunction): void {
  if (request.method === 'GET' || request.method === 'HEAD' || isOwnOrigin(request)) next();
  else answer(response, 403, 'FOREIGN_ORIGIN', 'This request came from another site.');
}

/** Before anything is read or asked of the database: a request too many costs next to nothing. */
function notTooMany(traffic: Traffic): express.RequestHandler {
  return (request, response, next) => {
    const wait = traffic.request(request);
    if (wait === 0) next();
    else {
      response.setHeader('retry-after', String(wait));
      answer(response, 429, 'RATE_LIMITED', 'Too many requests. Wait a moment before the next one.', { retryAfterSeconds: wait });
    }
  };
}

function answer(response: Response, status: number, code: string, message: string, details: Record<string, number> = {}): void {
  response.status(status).json({ errors: [{ message, extensions: { code, ...details } }] });
}

/** What the body parser refused, as the same shape of error that GraphQL gives. */
function refusedBody(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  const type = error instanceof Error && 'type' in error ? String(error.type) : null;
  if (type === null) next(error);
  else if (type === 'entity.too.large') answer(response, 413, 'TOO_LARGE', `A request may hold at most ${MAX_BODY}. Shorten the text.`);
  else answer(response, 400, 'BAD_REQUEST', 'The request could not be read.');
}

/** The web app's one page answers every address that is a screen. */
function page(request: Request, response: Response, next: NextFunction): void {
  // Who watches the site may ask for the head of a page alone: Express leaves the body out.
  const reads = request.method === 'GET' || request.method === 'HEAD';
  // A name with an ending (/robots.txt, /logo.png) asks for a file: a browser or a robot must not get the app in its place.
  const isFile = /\.[a-z][a-z0-9]*$/i.test(request.path);
  const isElsewhere = /^\/(graphql|api|assets|feeds|files|healthz|readyz|metrics)(\/|$)/.test(request.path);
  const isScreen = reads && !isFile && !isElsewhere && request.accepts('html');
  if (!isScreen) next();
  else
    response
      .setHeader('cache-control', 'no-cache')
      .type('html')
      .send(index().replaceAll('__CSP_NONCE__', nonceOf(response)));
}

let cachedIndex: string | null = null;
function index(): string {
  cachedIndex ??= readFileSync(`${WEB}index.html`, 'utf8');
  return cachedIndex;
}

/** An address or a body that express itself could not make sense of; not a stack trace. A way out of the folder leads nowhere. */
function notThere(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status === 404 || status === 403) answer(response, 404, 'NOT_FOUND', 'There is nothing at this address.');
  else if (status >= 400 && status < 500) answer(response, 400, 'BAD_REQUEST', 'The request could not be read.');
  else next(error);
}
