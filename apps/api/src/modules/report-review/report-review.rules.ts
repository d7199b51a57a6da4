import { problem, type Problem } from '../../platform/errors/problem.js';

const SECTIONS = ['narrative', 'nextPlan', 'milestones', 'obstacle', 'rating'];
const LONGEST_REASON = 2000;
const LONGEST_COMMENT = 500;
const MOST_COMMENTS = 20;

export interface SectionComment {
  section: string;
  text: string;
}

export function checkReturn(reason: string, comments: readonly SectionComment[]): Problem[] {
  const found = checkOpinion(reason, 'reason');
  if (reason.trim() === '') found.push(problem('REASON_REQUIRED', 'Say what has to be put right.', 'input', 'reason'));
  if (comments.length > MOST_COMMENTS) found.push(problem('TOO_MANY', `Make at most ${MOST_COMMENTS} comments.`, 'input', 'comments'));
  comments.forEach(({ section, text }, index) => {
    const path = ['input', 'comments', String(index)];
    if (!SECTIONS.includes(section)) found.push(problem('UNKNOWN_SECTION', `Choose one of ${SECTIONS.join(', ')}.`, ...path, 'section'));
    if (text.trim() === '') found.push(problem('REQUIRED', 'Write the comment, or leave it out.', ...path, 'text'));
    if (text.length > LONGEST_COMMENT) found.push(problem('TOO_LONG', `Use at most ${LONGEST_COMMENT} characters.`, ...path, 'text'));
  });
  return found;
}

export function checkOpinion(text: string | null, field: 'opinion' | 'reason' = 'opinion'): Problem[] {
  return (text ?? '').length > LONGEST_REASON ? [problem('TOO_LONG', `Use at most ${LONGEST_REASON} characters.`, 'input', field)] : [];
}

interface Achievement {
  milestoneId: string;
  achievedOn: string | null;
  evidence: string | null;
}

/** A file of the submission, as far as it can prove something. */
export interface ProvingFile {
  milestoneId: string | null;
  scan: string;
}

/** How many files prove a milestone: those for it that were let through, or that nobody scans here. */
export function proofs(files: readonly ProvingFile[], milestoneId: string): number {
  return files.filter((file) => file.milestoneId === milestoneId && (file.scan === 'CLEAN' || file.scan === 'NOT_SCANNED')).length;
}

/**
 * What must hold before claims become facts: an achievement counts only with evidence where its milestone asks for
 * it, and what another report already proved for another day has to be settled by people first. A reference and a file count alike.
 */
export function checkAcceptance(
  claims: readonly Achievement[],
  milestones: readonly { id: string; code: string; achievedOn: string | null; evidenceRequired: boolean }[],
  files: readonly ProvingFile[],
): Problem[] {
  return claims.flatMap(({ milestoneId, achievedOn, evidence }) => {
    const milestone = milestones.find(({ id }) => id === milestoneId);
    if (achievedOn === null || milestone === undefined) return [];
    if (milestone.achievedOn !== null && milestone.achievedOn !== achievedOn)
      return [
        problem('ALREADY_ACHIEVED', `${milestone.code} was accepted as achieved on ${milestone.achievedOn}: return the report.`, 'id'),
      ];
    if (evidence !== null || proofs(files, milestoneId) > 0 || !milestone.evidenceRequired) return [];
    if (files.some((file) => file.milestoneId === milestoneId && file.scan === 'QUARANTINED'))
      return [problem('EVIDENCE_QUARANTINED', `The file for ${milestone.code} is still being scanned: wait for it.`, 'id')];
    return [problem('EVIDENCE_REQUIRED', `${milestone.code} is claimed without evidence: return the report.`, 'id')];
  });
}
