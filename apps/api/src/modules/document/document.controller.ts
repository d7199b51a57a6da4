import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import {
  reportDocument,
  taskCard,
  writeDocx,
  TooHeavy,
  TooMany,
  writeHwpx,
  writePdf,
  type DocumentModel,
  type Language,
} from '@gwaje/documents';
import type { Request, Response } from 'express';
import { viewerIdOf } from '../../platform/access/route-guard.js';
import { RouteAccess } from '../../platform/access/route-wall.js';
import { Clock } from '../../platform/clock/clock.js';
import { Busy, NotFound } from '../../platform/errors/access-error.js';
import { asAttachment, contentDisposition } from '../../platform/http/attachment.js';
import { OwnTurns } from '../../platform/traffic/own-turns.js';
import { DocumentReader } from './document.reader.js';
import { instantOf, MEDIA_TYPES, readFileSegment, type DocumentFormat } from './document.rules.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const languageOf = (wanted: unknown): Language => (wanted === 'en' ? 'en' : 'ko');
/** Given twice, a parameter is a list: then it counts as not given. */
const single = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Reports and task cards as files. What there is none of, and what is not for this reader, are the same 404. */
@Controller('/files')
export class DocumentController {
  constructor(
    private readonly reader: DocumentReader,
    private readonly clock: Clock,
    private readonly turns: OwnTurns,
  ) {}

  /** `whole=1`: with all of the body's reports of that round. */
  @Get('reports/:file')
  @RouteAccess('signedIn')
  async report(
    @Param('file') file: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { name, format } = readFileSegment(file) ?? missing();
    if (!UUID.test(name)) missing();
    const read = query['whole'] === '1' ? 'round' : 'report';
    const data = (await this.reader[read](request, response, name.toLowerCase())) ?? missing();
    await this.send(response, reportDocument(data, languageOf(query['lang'])), format);
  }

  /** `asOf`: a day or an instant, as everywhere. */
  @Get('tasks/:taskForce/:file')
  @RouteAccess('signedIn')
  async task(
    @Param('taskForce') taskForce: string,
    @Param('file') file: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { name, format } = readFileSegment(file) ?? missing();
    const asOf = instantOf(single(query['asOf']));
    const data = (await this.reader.task(request, response, { taskForce, code: name, asOf })) ?? missing();
    await this.send(response, taskCard(data, languageOf(query['lang'])), format);
  }

  private async send(response: Response, model: DocumentModel, format: DocumentFormat): Promise<void> {
    const bytes = await this.write(model, format, viewerIdOf(response));
    const title = model.mark === null ? model.title : `[${model.mark}] ${model.title}`;
    asAttachment(response, MEDIA_TYPES[format], contentDisposition(title, format)).end(bytes);
  }

  private async write(model: DocumentModel, format: DocumentFormat, viewerId: string): Promise<Uint8Array> {
    const now = this.clock.now();
    if (format === 'pdf') return this.turns.take(viewerId, () => writePdf(model, now)).catch(asBusy);
    return format === 'docx' ? writeDocx(model) : writeHwpx(model, now);
  }
}

function asBusy(error: unknown): never {
  throw error instanceof TooHeavy || error instanceof TooMany ? new Busy() : error;
}

function missing(): never {
  throw new NotFound();
}
