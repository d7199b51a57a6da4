import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { columnTitle, MAX_BYTES, readReplySheet, refusalSentence, TooMany, writeReplySheet, type Comparison } from '@gwaje/documents';
import type { Request, Response } from 'express';
import { viewerIdOf } from '../../platform/access/route-guard.js';
import { RouteAccess } from '../../platform/access/route-wall.js';
import { Busy, NotFound } from '../../platform/errors/access-error.js';
import { asAttachment, contentDisposition } from '../../platform/http/attachment.js';
import { bodyOf } from '../../platform/http/body.js';
import { OwnTurns } from '../../platform/traffic/own-turns.js';
import { DocumentReader } from './document.reader.js';
import { MEDIA_TYPES, nameOfSheet } from './document.rules.js';
import { replyOf, type Reply } from './reply-sheet.rules.js';

/**
 * 회신 양식: what a body owes, as a spreadsheet to fill elsewhere. It comes back to be compared, and is not kept; what a person
 * then takes over goes into the drafts by the same command as everything that is typed.
 */
@Controller('/files/reply-sheets')
export class ReplySheetController {
  constructor(
    private readonly reader: DocumentReader,
    private readonly turns: OwnTurns,
  ) {}

  @Get(':file')
  @RouteAccess('signedIn')
  async fill(@Param('file') file: string, @Query('lang') lang: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const language = lang === 'en' ? 'en' : 'ko';
    const { round, demonstration } = (await this.reader.reply(request, response, nameOfSheet(file) ?? missing())) ?? missing();
    const { sheet } = replyOf(round, language) ?? missing();
    const mark = demonstration ? { ko: '[시연용 예시 자료] ', en: '[Demonstration] ' }[language] : '';
    const title = { ko: `${mark}${round.name.ko} 회신 양식`, en: `${mark}${round.name.en} reply sheet` }[language];
    const bytes = await writeReplySheet(sheet, language);
    asAttachment(response, MEDIA_TYPES.xlsx, contentDisposition(title, 'xlsx')).end(bytes);
  }

  /** Compares and writes nothing. */
  @Post(':file')
  @RouteAccess('signedIn')
  async compare(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { round } = (await this.reader.reply(request, response, nameOfSheet(file) ?? missing())) ?? missing();
    const reply = replyOf(round, 'ko') ?? missing();
    const bytes = await bodyOf(request, MAX_BYTES);
    const comparison =
      bytes === null ? TOO_LARGE : await this.turns.take(viewerIdOf(response), () => readReplySheet(bytes, reply.sheet)).catch(asBusy);
    response.setHeader('cache-control', 'no-store').json(answerOf(comparison, reply));
  }
}

const TOO_LARGE: Comparison = { changes: [], refusals: [{ code: 'TOO_LARGE', sheet: null, row: null, about: null }] };

function answerOf({ changes, refusals }: Comparison, reply: Reply) {
  return {
    changes: changes.map((change) => ({ ...change, ...reply.placeOf(change), column: columnTitle(change.field) })),
    refusals: refusals.map((refusal) => ({ ko: refusalSentence(refusal, 'ko'), en: refusalSentence(refusal, 'en') })),
  };
}

function asBusy(error: unknown): never {
  throw error instanceof TooMany ? new Busy() : error;
}

function missing(): never {
  throw new NotFound();
}
