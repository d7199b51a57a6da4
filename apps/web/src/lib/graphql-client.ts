import type { ResultOf, VariablesOf } from 'gql.tada';
import { kindOf, RequestFailed } from './errors';
import { documentText } from './gql';

interface ServerError {
  message: string;
  extensions?: { code?: string; incident?: string; retryAfterSeconds?: number };
}
interface Answer {
  data?: unknown;
  errors?: ServerError[];
}

async function post(body: string): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
    });
  } catch {
    throw new RequestFailed({ kind: 'network', code: 'OFFLINE' });
  }
}

async function readAnswer(response: Response): Promise<Answer> {
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  if (response.status === 429) throw new RequestFailed({ kind: 'rateLimited', code: 'RATE_LIMITED', retryAfterSeconds: retryAfter });
  try {
    const answer: unknown = await response.json();
    if (typeof answer === 'object' && answer !== null) return answer;
  } catch {
    // Something between us and the server answered in its place, with a page of its own.
  }
  throw new RequestFailed({ kind: response.status >= 500 ? 'network' : 'server', code: `HTTP_${response.status}` });
}

/** GraphQL names the place only in its sentence: … at "input.content.milestones[0].forecastOn"; … */
function pathIn(message: string): string[] | undefined {
  return /^Variable "\$\w+" got invalid value .* at "([\w.[\]]+)"; /s
    .exec(message)?.[1]
    ?.split(/[.[\]]+/)
    .filter((step) => step !== '');
}

function failureOf(error: ServerError): RequestFailed {
  const code = error.extensions?.code ?? 'UNEXPECTED';
  return new RequestFailed({
    kind: kindOf(code),
    code,
    incidentId: error.extensions?.incident,
    retryAfterSeconds: error.extensions?.retryAfterSeconds,
    path: pathIn(error.message),
  });
}

/**
 * Asks the server. A partial answer counts as a failure of this one request: each card asks for itself, so the others stay.
 */
export async function request<Document extends object>(document: Document, variables: VariablesOf<Document>): Promise<ResultOf<Document>> {
  const response = await post(JSON.stringify({ query: documentText(document), variables }));
  const answer = await readAnswer(response);
  const [first] = answer.errors ?? [];
  if (first) throw failureOf(first);
  if (answer.data === undefined || answer.data === null) throw new RequestFailed({ kind: 'server', code: 'NO_DATA' });
  return answer.data as ResultOf<Document>;
}
