import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { atOnce } from '../at-once.js';
import { knock } from '../matrix/doors.js';
import { HOME, type Principal } from '../matrix/stage/people.js';
import type { Stage } from '../matrix/stage/stage.js';
import type { Hear } from './canaries.js';
import { wordsOfPdf } from './pdf-words.js';

/** Courses of reports whose task's history and files are read at every moment. */
const TOLD = ['DRAFT', 'WITHDRAWN', 'RETURNED PUBLIC', 'RESUBMITTED TASK_FORCE', 'ACCEPTED COORDINATOR_ONLY', 'KCC'];

export interface FilesRead {
  read: number;
  pdfs: number;
}

interface Read {
  status: number;
  /** All of its words, with what stands in the head of the answer. */
  words: string;
  /** Of what it says by itself; the same for two people whom it tells the same. */
  digest: string;
}

/** The product lays out two at a time, and no third one for the same account. */
const LANES = 2;

const SAID = /^(word\/(document|header\d*|footer\d*)|Contents\/section\d+)\.xml$/;

/** A file as one person gets it: each part of a zip, each page of a PDF. */
export async function fileOf(stage: Stage, address: string, { token }: Principal): Promise<Read> {
  const response = await knock(stage.world, `GET /files/${address}`, token === null ? {} : { cookie: `gwaje=${token}` });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const parts = response.status === 200 ? await partsOf(address, bytes) : { '': strFromU8(bytes) };
  const said = Object.entries(parts).flatMap(([name, text]) => (SAID.test(name) ? [text] : []));
  const digest = createHash('sha256').update(said.join()).digest('hex');
  return { status: response.status, words: JSON.stringify([...response.headers]) + Object.values(parts).join('\n'), digest };
}

async function partsOf(address: string, bytes: Uint8Array): Promise<Record<string, string>> {
  // Evidence goes out as it came in.
  if (address.startsWith('evidence/')) return { '': strFromU8(bytes) };
  if (/\.pdf(\?|$)/.test(address)) return { words: await wordsOfPdf(bytes) };
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Of the tasks that are told, and of the one that was there before them; or of those alone on which a course was taken. */
export async function codesOf(stage: Stage, courses?: string[]): Promise<string[]> {
  const before = courses === undefined ? [stage.ids.ledByMoj] : [];
  const tasks = [...(courses ?? TOLD).map((name) => stage.reports.get(name)?.task.id), ...before];
  return (await stage.world.sql<{ code: string }>('SELECT code FROM task WHERE id = ANY ($1) ORDER BY code', [tasks])).map(
    ({ code }) => code,
  );
}

/** Reports, task cards and the reply sheet, each a zip. */
export async function readZips(stage: Stage, person: Principal, hear: Hear, files: FilesRead): Promise<void> {
  const past = encodeURIComponent(stage.handedIn.toISOString());
  const addresses = [
    ...TOLD.flatMap((name) => stage.reports.get(name) ?? []).flatMap(({ id }) => [
      `reports/${id}.hwpx?whole=1`,
      `reports/${id}.docx?lang=en`,
    ]),
    ...(await codesOf(stage)).flatMap((code) => [`tasks/${HOME}/${code}.hwpx`, `tasks/${HOME}/${code}.docx?asOf=${past}`]),
    `reply-sheets/${HOME}.xlsx`,
    ...stage.evidence.map((id) => `evidence/${id}`),
  ];
  for (const address of addresses) {
    const { status, words } = await fileOf(stage, address, person);
    if (status === 200) files.read += 1;
    hear(words, momentOf(address));
  }
  await compareOwnSheet(stage, person, hear);
}

const momentOf = (address: string) => (address.includes('asOf=') ? 'past' : 'now');

/** The reply sheet comes back as it went out. */
async function compareOwnSheet(stage: Stage, { token }: Principal, hear: Hear): Promise<void> {
  const address = `${stage.world.url}/files/reply-sheets/${HOME}.xlsx`;
  const headers: Record<string, string> = token === null ? {} : { cookie: `gwaje=${token}` };
  const sheet = await fetch(address, { headers });
  const body = sheet.status === 200 ? await sheet.arrayBuffer() : 'no sheet';
  const compared = await fetch(address, { method: 'POST', headers, body });
  hear(JSON.stringify([...compared.headers]) + (await compared.text()));
  if (compared.ok !== sheet.ok) throw new Error(`A sheet is given with ${sheet.status} and compared with ${compared.status}`);
}

/** What the readers of PDFs are heard by, and what they ask for, if not for all. */
interface Asked {
  hear: (person: string, format: 'hwpx' | 'pdf') => Hear;
  files: FilesRead;
  only?: string;
}

/**
 * A PDF takes a second to be laid out, so everybody asks, and each different one is read once: whoever is told word for word the
 * same as somebody before, in the HWPX of the same address, would only get the same one again. What that HWPX says they have met.
 */
export async function readPdfs(stage: Stage, people: readonly Principal[], asked: Asked): Promise<void> {
  const [ofKcc = ''] = await codesOf(stage, ['KCC']);
  const past = encodeURIComponent(stage.handedIn.toISOString());
  const addresses = [
    ...TOLD.flatMap((name) => stage.reports.get(name) ?? []).map(({ id }) => `reports/${id}.#`),
    `reports/${stage.reports.get('ACCEPTED COORDINATOR_ONLY')?.id ?? ''}.#?whole=1`,
    ...[`tasks/${HOME}/${ofKcc}.#`, `tasks/${HOME}/${ofKcc}.#?asOf=${past}`],
  ];
  const wanted = addresses.filter((address) => asked.only === undefined || address.replace('#', 'pdf') === asked.only);
  await atOnce(LANES, wanted, (address) => readPdf(stage, address, people, asked));
}

async function readPdf(stage: Stage, address: string, people: readonly Principal[], { hear, files }: Asked): Promise<void> {
  const known = new Set<string>();
  for (const person of people) {
    const { status, digest, words } = await fileOf(stage, address.replace('#', 'hwpx'), person);
    hear(person.name, 'hwpx')(words, momentOf(address));
    if (status === 200 && known.has(digest)) continue;
    const pdf = await fileOf(stage, address.replace('#', 'pdf'), person);
    if (pdf.status !== status) throw new Error(`${person.name} gets ${address} as PDF and not as HWPX, or the other way round`);
    hear(person.name, 'pdf')(pdf.words, momentOf(address));
    if (status !== 200) continue;
    known.add(digest);
    files.pdfs += 1;
  }
}
