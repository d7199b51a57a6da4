import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Viewer } from '../../platform/access/viewer.js';
import { RouteAccess } from '../../platform/access/route-wall.js';
import { AccessError, NotFound, NotSignedIn } from '../../platform/errors/access-error.js';
import { problem, Refusal, type Problem } from '../../platform/errors/problem.js';
import { endingOf } from '../../platform/files/file-format.js';
import { FileStore } from '../../platform/files/file-store.js';
import { InnerQueries } from '../../platform/graphql/inner-queries.js';
import { RequestContexts } from '../../platform/graphql/request-context.js';
import { asAttachment, contentDisposition } from '../../platform/http/attachment.js';
import { OwnTurns } from '../../platform/traffic/own-turns.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import { EvidenceScans } from './evidence-scans.service.js';
import { keepsEvidence } from './evidence.policy.js';
import { checkDescription, faultOf, MOST_BYTES, readDescription, type Description } from './evidence.rules.js';
import { EvidenceService } from './evidence.service.js';
import { UploadPace } from './upload-pace.js';

const EVIDENCE_QUERY = 'query ($id: ID!) { evidence(id: $id) { fileName bytes sha256 scan viewerCan { download } } }';

interface EvidenceAnswer {
  evidence: { fileName: string; bytes: number; sha256: string; scan: string; viewerCan: { download: boolean } } | null;
}

/** What is told with the bytes stands in a header of our own: another site's page cannot send one. */
const DESCRIPTION = 'x-gwaje-file';

const UNREADABLE = problem('UNREADABLE_DESCRIPTION', 'What is said about the file cannot be read.', 'input');

/** Files of evidence, in and out. What there is none of, and what is not for this reader, are the same 404. */
@Controller('/files/evidence')
export class EvidenceController {
  constructor(
    private readonly queries: InnerQueries,
    private readonly contexts: RequestContexts,
    private readonly reports: StatusReportReader,
    private readonly service: EvidenceService,
    private readonly scans: EvidenceScans,
    private readonly store: FileStore,
    private readonly turns: OwnTurns,
    private readonly pace: UploadPace,
  ) {}

  /** Never to be shown in a page: whatever it holds, it comes as bytes to be saved. */
  @Get(':id')
  @RouteAccess('signedIn')
  async give(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { evidence } = (await this.queries.ask(request, response, EVIDENCE_QUERY, { id })) as unknown as EvidenceAnswer;
    if (evidence === null) throw new NotFound();
    if (!evidence.viewerCan.download) throw new AccessError(evidence.scan, 'The scan has not let this file through.', 409);
    const bytes = await this.store.read(evidence.sha256, evidence.bytes);
    if (bytes === null) throw new AccessError('FILE_MISSING', 'The file is not in the store any more. Tell the operator.', 410);
    const [, stem = '', ending = ''] = /^(.*)\.([a-z]+)$/.exec(evidence.fileName) ?? [];
    asAttachment(response, 'application/octet-stream', contentDisposition(stem, ending)).setHeader('content-length', evidence.bytes);
    // Whoever goes away in the middle has nothing more to be told.
    await pipeline(bytes, response).catch(() => response.destroy());
  }

  /** The bytes as they are, for one report; whatever is refused leaves neither a file nor a row. */
  @Post(':report')
  @RouteAccess('signedIn')
  async bring(@Param('report') reportId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { viewer, requestId } = await this.writerOf(reportId, request, response);
    this.pace.count(viewer.id);
    const description = readDescription(request.headers[DESCRIPTION]);
    const problems = description === null ? [UNREADABLE] : checkDescription(description, endingOf(description.fileName));
    if (request.headers['content-type'] !== 'application/octet-stream') problems.push(faultOf('WRONG_TYPE'));
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) problems.push(faultOf('FILE_TOO_LARGE'));
    if (description === null || problems.length > 0) return refused(response, problems);
    const outcome = await this.turns.take(`evidence ${viewer.id}`, () =>
      this.receive(viewer, requestId, { reportId, description }, request),
    );
    // Whoever stopped in the middle is told nothing, and nothing went wrong.
    if (outcome === null) return void response.destroy();
    if (outcome instanceof Refusal) return refused(response, outcome.problems);
    this.scans.look();
    response
      .setHeader('cache-control', 'no-store')
      .status(200)
      .json({ evidence: { id: outcome.id }, userErrors: [] });
  }

  /** Asked before a byte is read: not there, not visible, not the reader's to write are answered alike. */
  private async writerOf(reportId: string, request: Request, response: Response): Promise<{ viewer: Viewer; requestId: string }> {
    const context = await this.contexts.create(request, response);
    try {
      const { viewer, requestId } = context;
      if (viewer === null) throw new NotSignedIn();
      const report = await this.reports.byId(context.reads.present(), reportId);
      if (report === null || !keepsEvidence(viewer, report)) throw new NotFound();
      return { viewer, requestId };
    } finally {
      await context.reads.close();
    }
  }

  private async receive(viewer: Viewer, requestId: string, about: { reportId: string; description: Description }, request: Request) {
    const incoming = await this.store.receive(request, MOST_BYTES).catch((error: unknown) => {
      if (request.readableAborted) return 'STOPPED' as const;
      throw error;
    });
    if (incoming === 'STOPPED') return null;
    try {
      if (incoming === null) return new Refusal([faultOf('FILE_TOO_LARGE')]);
      return await this.service.bring(viewer, requestId, { ...about, incoming });
    } finally {
      // Kept, it is not there any more.
      await incoming?.discard();
    }
  }
}

/** A rule's refusal is an answer, as in GraphQL. What is still on its way is read and forgotten, unless it is more than we would ever take. */
function refused(response: Response, userErrors: Problem[]): void {
  if (userErrors.some(({ code }) => code === 'FILE_TOO_LARGE')) response.setHeader('connection', 'close');
  response.setHeader('cache-control', 'no-store').status(200).json({ evidence: null, userErrors });
}
