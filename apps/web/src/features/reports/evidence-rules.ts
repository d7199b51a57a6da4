import { graphql, type ResultOf } from '../../lib/gql';

/** What the server takes: said before anybody chooses a file. */
export const EvidenceRulesQuery = graphql(`
  query EvidenceRules {
    evidenceRules {
      maxBytes
      formats
      maxFiles
      isScanned
    }
  }
`);
export type EvidenceRules = ResultOf<typeof EvidenceRulesQuery>['evidenceRules'];

export interface AboutFile {
  caption: string;
  scope: 'COORDINATOR_ONLY' | 'TASK_FORCE' | 'PUBLIC';
  milestoneId: string | null;
  namesNoVictim: boolean;
}

/** What can be said of a file before it is sent a long way for nothing, by the codes of the server. */
export function faultsOf(
  file: Pick<File, 'name' | 'size'>,
  about: AboutFile,
  rules: EvidenceRules,
): { code: string; message: string; path: string[] }[] {
  const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const fault = (code: string, field: string) => ({ code, message: '', path: ['input', field] });
  return [
    ...(rules.formats.includes(ending === 'jpeg' ? 'jpg' : ending) ? [] : [fault('WRONG_TYPE', 'file')]),
    ...(file.size === 0 ? [fault('EMPTY_FILE', 'file')] : []),
    ...(file.size > rules.maxBytes ? [fault('FILE_TOO_LARGE', 'file')] : []),
    ...(about.caption.trim() === '' ? [fault('REQUIRED', 'caption')] : []),
    ...(about.namesNoVictim ? [] : [fault('CONFIRM_NO_VICTIM', 'namesNoVictim')]),
  ];
}
