import { parentPort, workerData } from 'node:worker_threads';
import { parseWorkbook } from './parse-workbook.js';
import { NotReadable } from './workbook.js';

/** The thread in which a stranger's file is unpacked. */
function answer(): unknown {
  try {
    return { workbook: parseWorkbook(new Uint8Array(workerData as ArrayBuffer)) };
  } catch (error) {
    return { refused: error instanceof NotReadable ? error.code : 'BROKEN' };
  }
}

parentPort?.postMessage(answer());
