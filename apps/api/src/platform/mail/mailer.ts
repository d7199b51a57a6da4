import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { MAIL_SETTINGS, type MailSettings } from './mail-settings.js';

export interface Letter {
  id: string;
  address: string;
  subject: string;
  body: string;
}

const SECONDS = 1000;

/** Hands letters to the operator's mail server. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport: Transporter | null = null;

  constructor(@Inject(MAIL_SETTINGS) private readonly settings: MailSettings) {}

  /** Without a mail server everything is only kept. */
  get isSet(): boolean {
    return this.settings.smtpUrl !== null;
  }

  /** The address of a page, as it stands in a mail. */
  link(path: string): string {
    return `${this.settings.publicUrl}${path}`;
  }

  /** The same letter has the same Message-ID however often it is handed over: a server that got it twice can tell. */
  async send({ id, address, subject, body }: Letter): Promise<void> {
    const { from } = this.settings;
    await this.open().sendMail({
      ...{ from, to: { name: '', address }, subject, text: body, messageId: `<${id}@${from.split('@').at(-1)?.replace('>', '') ?? ''}>` },
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private open(): Transporter {
    const { smtpUrl } = this.settings;
    if (smtpUrl === null) throw new Error('A letter was to leave, and there is no mail server');
    this.transport ??= createTransport({
      ...{ url: smtpUrl, connectionTimeout: 10 * SECONDS, greetingTimeout: 10 * SECONDS, socketTimeout: 30 * SECONDS },
    });
    return this.transport;
  }
}

/** The server said for good that it does not take the letter: trying again would not help. */
export function isForGood(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  return code >= 500 && code < 600;
}
