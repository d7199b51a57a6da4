import type { FileSettings } from './files/file-settings.js';
import type { MailSettings } from './mail/mail-settings.js';
import type { TrafficLimits } from './traffic/traffic.js';

/** What the operator set, as far as the running product asks for it. */
export interface PlatformSettings {
  traffic: TrafficLimits;
  files: FileSettings;
  mail: MailSettings;
  /** Whether this process does the work that comes by itself. */
  runsJobs: boolean;
}
