import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { taskForceQuery } from '../../lib/query';
import { Button } from '../button';
import { Disclosure } from '../disclosure';
import { ReportReading } from '../report/report-reading';
import { submissionFields } from '../report/report-fields';
import { disagreementFields } from './disagreement-fields';
import { DisagreementNote } from './disagreement-note';
import { SignedParts, signedPartFields } from './signed-parts';
import { StateDialog } from './state-dialog';

const JointReport = graphql(
  `
    query JointReport($id: ID!) {
      statusReport(id: $id) {
        id
        canStateDisagreement
        ministry {
          name {
            ko
            en
          }
        }
        disagreements {
          ...DisagreementFields
        }
        latestSubmission {
          id
          signedParts {
            ...SignedPartFields
          }
        }
        supportingParts {
          ministry {
            code
            name {
              ko
              en
            }
          }
          report {
            id
            state
            canStateDisagreement
            latestSubmission {
              ...SubmissionFields
            }
          }
          disagreement {
            ...DisagreementFields
          }
        }
      }
    }
  `,
  [disagreementFields, signedPartFields, submissionFields],
);
type Report = NonNullable<ResultOf<typeof JointReport>['statusReport']>;
type Part = Report['supportingParts'][number];

interface StateButtonProps {
  taskForce: string;
  reportId: string;
  body: string;
}

function StateButton(props: StateButtonProps) {
  const { t } = useTranslation('reporting');
  const [isStating, setStating] = useState(false);
  return (
    <>
      <Button onClick={() => setStating(true)} aria-label={t('disagreement.title', { body: props.body })}>
        {t('disagreement.action')}
      </Button>
      {isStating ? <StateDialog {...props} onClose={() => setStating(false)} /> : null}
    </>
  );
}

/** One supporting body's part: handed in or not, what it says, and whether the two agree. */
function PartRow({ taskForce, part: { ministry, report, disagreement } }: { taskForce: string; part: Part }) {
  const { t } = useTranslation('reporting');
  const localized = useLocalized();
  const sent = report?.latestSubmission ?? null;
  const body = localized(ministry.name);
  return (
    <li className="stack-small">
      <p className="row">
        <strong>{body}</strong>
        {sent === null || report === null ? (
          <span className="badge">{t('joint.notYet')}</span>
        ) : (
          <span className="badge badge-info">
            {t('joint.handedIn', { state: t(`state.${report.state}`), number: String(sent.number) })}
          </span>
        )}
      </p>
      {sent === null ? null : (
        <Disclosure summary={t('joint.read', { body })}>
          <ReportReading content={sent.content} evidence={sent.evidence} />
        </Disclosure>
      )}
      {disagreement === null ? null : <DisagreementNote disagreement={disagreement} />}
      {report?.canStateDisagreement === true ? (
        <p className="no-print">
          <StateButton taskForce={taskForce} reportId={report.id} body={body} />
        </p>
      ) : null}
    </li>
  );
}

/** What the lead signs with its own report, part by part. */
function LeadParts({ taskForce, report }: { taskForce: string; report: Report }) {
  const { t } = useTranslation('reporting');
  return (
    <section className="card stack" aria-labelledby={`h-joint-${report.id}`}>
      <h2 id={`h-joint-${report.id}`}>{t('joint.title')}</h2>
      <p className="muted">{t('joint.help')}</p>
      <ul className="stack">
        {report.supportingParts.map((part) => (
          <PartRow key={part.ministry.code} taskForce={taskForce} part={part} />
        ))}
      </ul>
      <SignedParts parts={report.latestSubmission?.signedParts ?? []} />
    </section>
  );
}

/** About a supporting body's own part: what the lead sees differently, or the body itself. */
function OwnDisagreements({ taskForce, report }: { taskForce: string; report: Report }) {
  const { t } = useTranslation('reporting');
  const localized = useLocalized();
  return (
    <section className="card stack" aria-labelledby={`h-joint-${report.id}`}>
      <h2 id={`h-joint-${report.id}`}>{t('joint.own')}</h2>
      {report.disagreements.length === 0 ? <p className="muted">{t('joint.none')}</p> : null}
      {report.disagreements.map((disagreement) => (
        <DisagreementNote key={disagreement.id} disagreement={disagreement} />
      ))}
      {report.canStateDisagreement ? (
        <p className="no-print">
          <StateButton taskForce={taskForce} reportId={report.id} body={localized(report.ministry.name)} />
        </p>
      ) : null}
    </section>
  );
}

/** The joint side of a report; nothing where nobody else takes part, or where the reader may not know. */
export function JointCard({ taskForce, id }: { taskForce: string; id: string }) {
  const { data } = useQuery(taskForceQuery(taskForce, JointReport, { id }));
  const report = data?.statusReport ?? null;
  if (report === null) return null;
  if (report.supportingParts.length > 0) return <LeadParts taskForce={taskForce} report={report} />;
  if (report.disagreements.length === 0 && !report.canStateDisagreement) return null;
  return <OwnDisagreements taskForce={taskForce} report={report} />;
}
