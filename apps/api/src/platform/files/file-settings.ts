/** A program that looks into a file: its exit code is the answer. */
export interface ScanProgram {
  program: string;
  /** Before the file's path, which comes last. */
  parameters: readonly string[];
  seconds: number;
}

export interface FileSettings {
  /** The folder in which files are kept, each under the hash of its content. */
  folder: string;
  /** Null: files are not scanned, and the product says so wherever a file is taken or given. */
  scan: ScanProgram | null;
}

/** Injected under this name. */
export const FILE_SETTINGS = 'FILE_SETTINGS';
