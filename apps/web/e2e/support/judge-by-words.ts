export interface Judged {
  id: string;
  version: number;
}

type Does = (mutation: string, variables: object) => Promise<{ judgedRating?: Judged }>;

const act = (name: string, argument = 'id') =>
  `mutation ($id: ID!, $input: JudgedRating${name}Input!) { judgedRating${name}(${argument}: $id, input: $input) { judgedRating { id version } userErrors { code } } }`;

interface People {
  office: Does;
  body: Does;
  /** The body was asked, and has not answered yet. */
  asked: () => Promise<void>;
}

/** The office judges by a report, and the body answers, each in given words. */
export async function judgeByWords(reportId: string, written: (field: string) => string, { office, body, asked }: People): Promise<void> {
  const key = (name: string) => ({ idempotencyKey: `judged-${name}` });
  const said = { ...key('draft'), rating: 'YELLOW', reason: written('judgedReason') };
  const { judgedRating: draft } = await office(act('Draft', 'reportId'), { id: reportId, input: said });
  const { judgedRating: put } = await office(act('Ask'), { id: draft?.id, input: { ...key('ask'), expectedVersion: draft?.version } });
  await asked();
  const answer = { ...key('answer'), expectedVersion: put?.version, agrees: false, explanation: written('judgedAnswer') };
  await body(act('Answer'), { id: draft?.id, input: answer });
}
