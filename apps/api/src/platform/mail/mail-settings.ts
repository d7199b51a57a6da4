/** How mail leaves, as the operator set it. */
export interface MailSettings {
  /** Null: nothing leaves; mail is kept for the administrator to read. */
  smtpUrl: string | null;
  from: string;
  /** Where people reach the product; links in mails begin with it. */
  publicUrl: string;
}

export const MAIL_SETTINGS = Symbol('mail settings');
