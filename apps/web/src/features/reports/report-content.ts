import type { ReportContentFacts } from '../../ui/report/report-fields';
import type { OwnReport } from './own-report';
import type { DraftInput } from './save-draft';

/** What the form holds: exactly what is sent, so that nothing is lost between the two. */
export type Content = Required<DraftInput['content']>;
export type Claim = Required<Content['milestones'][number]>;

const BLANK: Content = {
  noChange: false,
  narrative: '',
  nextPlan: '',
  agreesWithRating: null,
  otherView: null,
  milestones: [],
  obstacleText: null,
  obstacleScope: null,
  checkedByPosition: null,
  checkedOn: null,
  documentNumber: null,
};

export function contentOf({ obstacle, milestones, ...plain }: ReportContentFacts): Content {
  const claims = milestones.map(({ milestone, ...claim }) => ({ milestoneId: milestone.id, ...claim }));
  return { ...plain, milestones: claims, obstacleText: obstacle?.text ?? null, obstacleScope: obstacle?.scope ?? null };
}

export type SignOffContent = Pick<Content, 'checkedByPosition' | 'checkedOn' | 'documentNumber'>;

/** Nobody has checked it yet. */
const UNSIGNED: SignOffContent = { checkedByPosition: null, checkedOn: null, documentNumber: null };

/** The draft; without one, what came back; without that, a blank page. A check was given to the text that came back, not to the next. */
export function startingContent(report: Pick<OwnReport, 'draft' | 'latestSubmission' | 'state'>): Content {
  if (report.draft) return contentOf(report.draft.content);
  if (report.state !== 'RETURNED' || !report.latestSubmission) return BLANK;
  return { ...contentOf(report.latestSubmission.content), ...UNSIGNED };
}

/** Who had checked what came back; null when nobody had, or nothing came back. */
export function earlierSignOff({ state, latestSubmission }: Pick<OwnReport, 'latestSubmission' | 'state'>): SignOffContent | null {
  if (state !== 'RETURNED' || !latestSubmission || !isSigned(latestSubmission.content)) return null;
  return latestSubmission.content;
}

export function isSigned({ checkedByPosition, checkedOn, documentNumber }: SignOffContent): boolean {
  return [checkedByPosition, checkedOn, documentNumber].some((each) => each !== null && each !== '');
}

const NOTHING: Omit<Claim, 'milestoneId'> = { achievedOn: null, forecastOn: null, reasonClass: null, recoveryStep: null, evidence: null };

export function claimFor(content: Content, milestoneId: string): Claim {
  const claim = content.milestones.find((each) => each.milestoneId === milestoneId);
  return { ...NOTHING, ...claim, milestoneId };
}

/** A claim that says nothing any more is taken out. */
export function withClaim(content: Content, claim: Claim): Content {
  const { milestoneId, ...said } = claim;
  const isSaying = Object.values(said).some((value) => value !== null && value !== '');
  const others = content.milestones.filter((each) => each.milestoneId !== milestoneId);
  const place = content.milestones.findIndex((each) => each.milestoneId === milestoneId);
  if (!isSaying) return { ...content, milestones: others };
  return { ...content, milestones: others.toSpliced(place === -1 ? others.length : place, 0, claim) };
}

/** What is chosen between as a whole when two people wrote at once. */
export const CHOICES = ['narrative', 'nextPlan', 'milestones', 'rating', 'obstacle', 'signOff', 'noChange'] as const;
export type Choice = (typeof CHOICES)[number];

export const SIGN_OFF_FIELDS: readonly string[] = ['checkedByPosition', 'checkedOn', 'documentNumber'];
const FIELDS: Record<Choice, readonly (keyof Content)[]> = {
  narrative: ['narrative'],
  nextPlan: ['nextPlan'],
  milestones: ['milestones'],
  rating: ['agreesWithRating', 'otherView'],
  obstacle: ['obstacleText', 'obstacleScope'],
  signOff: ['checkedByPosition', 'checkedOn', 'documentNumber'],
  noChange: ['noChange'],
};

export function part(content: Content, choice: Choice): Partial<Content> {
  return Object.fromEntries(FIELDS[choice].map((field) => [field, content[field]]));
}

/** Empty and absent are the same, and the order of claims says nothing. */
function asText(value: unknown): string {
  if (value === '' || value === null || value === undefined) return '';
  if (Array.isArray(value)) return JSON.stringify(value.map(asText).sort());
  if (typeof value === 'object')
    return JSON.stringify(
      Object.entries(value)
        .map(([name, each]) => [name, asText(each)])
        .sort(),
    );
  return JSON.stringify(value);
}

export function differingChoices(a: Content, b: Content): Choice[] {
  return CHOICES.filter((choice) => FIELDS[choice].some((field) => asText(a[field]) !== asText(b[field])));
}

export function isSame(a: Content, b: Content): boolean {
  return differingChoices(a, b).length === 0;
}

/** What goes out: with "no change" what was written of results, plan and milestones stays behind, as the server asks. */
export function outgoing(content: Content): Content {
  return content.noChange ? { ...content, narrative: '', nextPlan: '', milestones: [] } : content;
}

/** Whether the body has said anything of its own yet; a signature alone says nothing. */
export function isBegun(content: Content): boolean {
  return differingChoices(content, BLANK).some((choice) => choice !== 'signOff');
}
