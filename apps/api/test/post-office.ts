import { SMTPServer } from 'smtp-server';

export interface Received {
  to: string;
  from: string;
  subject: string;
  messageId: string;
  text: string;
}

/** A real mail server on loopback: keeps what it takes, and refuses what a test wants refused. */
export class PostOffice {
  readonly received: Received[] = [];
  /** What it says instead of taking a letter; null: it takes it. */
  refuses: { code: number; text: string } | null = null;

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async open(): Promise<PostOffice> {
    let office: PostOffice | null = null;
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        const refusal = office?.refuses ?? null;
        done(refusal === null ? null : Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          office?.received.push(read(session.envelope.rcptTo[0]?.address ?? '', Buffer.concat(parts).toString('utf8')));
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    office = new PostOffice(server, `smtp://127.0.0.1:${String(port)}`);
    return office;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
    });
  }
}

function read(to: string, raw: string): Received {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  const body = rest.join('\r\n\r\n');
  const encoding = header('Content-Transfer-Encoding');
  const text =
    encoding === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : encoding === 'quoted-printable' ? unquoted(body) : body;
  return {
    to,
    from: header('From'),
    subject: words(header('Subject')),
    messageId: header('Message-ID'),
    text: text.replaceAll('\r\n', '\n'),
  };
}

const bytes = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
const unquoted = (text: string) => bytes(text.replace(/=\r\n/g, '')).toString('utf8');

/** Words of a header that are not ASCII, as RFC 2047 writes them. */
function words(text: string): string {
  const joined = text.replace(/\?=\s+=\?/g, '?==?');
  const parts = joined.split(/(=\?[^?]+\?[BQ]\?[^?]*\?=)/i).map((part) => {
    const found = /^=\?[^?]+\?([BQ])\?([^?]*)\?=$/i.exec(part);
    if (found === null) return Buffer.from(part);
    return found[1]?.toUpperCase() === 'B' ? Buffer.from(found[2] ?? '', 'base64') : bytes((found[2] ?? '').replaceAll('_', ' '));
  });
  return Buffer.concat(parts).toString('utf8');
}
