import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { isRecordId } from '../reporting-round/reporting-round.reader.js';
import type { ReportSubmission } from '../report-content/report-submission.entity.js';
import { Evidence } from './evidence.entity.js';

/** Files as this reader may know of them. */
@Injectable()
export class EvidenceReader {
  async byId(moment: Moment, id: string): Promise<Seen<Evidence> | null> {
    return isRecordId(id) ? moment.byId(Evidence)(id.toLowerCase()) : null;
  }

  /** What is with the report now, first to last. */
  async ofReport(moment: Moment, reportId: string): Promise<Seen<Evidence>[]> {
    return (await this.ever(moment, reportId)).filter(({ archivedAt }) => archivedAt === null);
  }

  /** What went out with one submission, also what was taken away since. */
  async ofSubmission({ moment, reportId, submittedAt }: Seen<ReportSubmission>): Promise<Seen<Evidence>[]> {
    return (await this.ever(moment, reportId)).filter(
      ({ firstSubmittedAt, archivedAt }) =>
        firstSubmittedAt !== null && firstSubmittedAt <= submittedAt && (archivedAt === null || archivedAt > submittedAt),
    );
  }

  private ever(moment: Moment, reportId: string): Promise<Seen<Evidence>[]> {
    const loader = moment.once('evidence of reports', () => {
      return new DataLoader<string, Seen<Evidence>[]>(async (ids) => {
        const rows = await moment.sql<Evidence>(
          `SELECT ${moment.columnsOf(Evidence, 'e')} FROM evidence e WHERE e.report_id = ANY ($1::uuid[]) ORDER BY e.uploaded_at, e.id`,
          [ids],
        );
        const groups = Map.groupBy(rows, (row) => row.reportId);
        return ids.map((id) => groups.get(id) ?? []);
      });
    });
    return loader.load(reportId);
  }
}
