import http from 'node:http';

interface Told {
  status: number;
  headers: Headers;
  body: unknown;
}

/** Ten thousands of questions are asked in a run: kept connections, without the streams of fetch, take a third of its time. */
export class Asking {
  private readonly agent = new http.Agent({ keepAlive: true });

  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Told> {
    return new Promise((resolve, reject) => {
      const given = { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const request = http.request(url, { method: 'POST', agent: this.agent, headers: given }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          try {
            const told: unknown = JSON.parse(Buffer.concat(chunks).toString());
            resolve({ status: response.statusCode ?? 0, headers: headersOf(response), body: told });
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

function headersOf({ rawHeaders }: http.IncomingMessage): Headers {
  const headers = new Headers();
  for (let place = 0; place + 1 < rawHeaders.length; place += 2) headers.append(rawHeaders[place] ?? '', rawHeaders[place + 1] ?? '');
  return headers;
}
