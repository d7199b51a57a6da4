import { kindOf, RequestFailed } from './errors';
import type { Language } from './i18n';

export const FORMATS = ['hwpx', 'docx', 'pdf'] as const;
export type FileFormat = (typeof FORMATS)[number];

interface Wanted {
  lang: Language;
  asOf?: string | undefined;
  /** With all reports of the same body and round. */
  isWhole?: boolean;
}

/** The addresses of files that the server makes. */
export const files = {
  report: (id: string, format: FileFormat, wanted: Wanted) => `/files/reports/${encodeURIComponent(id)}.${format}?${query(wanted)}`,
  task: (taskForce: string, code: string, format: FileFormat, wanted: Wanted) =>
    `/files/tasks/${encodeURIComponent(taskForce)}/${encodeURIComponent(code)}.${format}?${query(wanted)}`,
  /** GET gives the file of that id, POST brings one for the report of that id. */
  evidence: (id: string) => `/files/evidence/${encodeURIComponent(id)}`,
  /** GET gives the sheet, POST compares a filled one. */
  replySheet: (taskForce: string, lang: Language) => `/files/reply-sheets/${encodeURIComponent(taskForce)}.xlsx?${query({ lang })}`,
};

function query({ lang, asOf, isWhole = false }: Wanted): string {
  return new URLSearchParams({ lang, ...(asOf === undefined ? {} : { asOf }), ...(isWhole ? { whole: '1' } : {}) }).toString();
}

/** Brings a file to this device under the server's name for it; a refusal is told on the page, not saved as a file. */
export async function saveFile(address: string): Promise<void> {
  const response = await fetch(address, { credentials: 'same-origin' }).catch(unreachable);
  if (!response.ok) throw await refusalOf(response);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = nameIn(response.headers.get('content-disposition') ?? '');
  link.click();
  // The browser has begun by the next turn; without this each file would stay in memory as long as the page.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Hands a file over; what the server says about it. */
export async function sendFile(address: string, file: File): Promise<unknown> {
  const headers = { 'content-type': 'application/octet-stream' };
  const response = await fetch(address, { method: 'POST', credentials: 'same-origin', headers, body: file }).catch(unreachable);
  if (!response.ok) throw await refusalOf(response);
  return response.json();
}

function unreachable(): never {
  throw new RequestFailed({ kind: 'network', code: 'OFFLINE' });
}

async function refusalOf(response: Response): Promise<RequestFailed> {
  return failureIn(await response.json().catch(() => null), response.status, response.headers.get('retry-after'));
}

/** What a route says instead of an answer, in the shape of a GraphQL error; something between us and the server may say nothing of the kind. */
export function failureIn(answer: unknown, status: number, retryAfter: string | null): RequestFailed {
  const code = (answer as RouteError | null)?.errors?.[0]?.extensions?.code ?? `HTTP_${status}`;
  return new RequestFailed({ kind: kindOf(code), code, retryAfterSeconds: Number(retryAfter) || undefined });
}

interface RouteError {
  errors?: { extensions?: { code?: string } }[];
}

export function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded === undefined ? '' : decodeURIComponent(encoded);
}
