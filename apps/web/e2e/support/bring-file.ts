import type { Person } from './journey.ts';

/** A file of evidence as the page brings it; a refused one fails the test. */
export async function bringFile(
  { context }: Person,
  url: string,
  reportId: string,
  about: { fileName: string; caption: string },
): Promise<void> {
  const said = { idempotencyKey: 'payloads-file', scope: 'PUBLIC', namesNoVictim: true, ...about };
  const headers = { origin: url, 'content-type': 'application/octet-stream', 'x-gwaje-file': encodeURIComponent(JSON.stringify(said)) };
  const response = await context.request.post(`${url}/files/evidence/${reportId}`, {
    headers,
    data: Buffer.from('%PDF-1.4 <script>alert(1)</script>'),
  });
  const { evidence } = (await response.json()) as { evidence: object | null };
  if (evidence === null) throw new Error(`The file was refused: ${await response.text()}`);
}
