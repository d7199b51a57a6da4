import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { inRoot } from '../src/paths.mjs';
import { capture } from '../src/run.mjs';

// A server that says which signals it got, and takes a moment to stop.
const SERVER = `
  process.on('SIGINT', () => { console.log('INT'); setTimeout(() => process.exit(7), 200); });
  process.on('SIGTERM', () => { console.log('TERM'); process.exit(9); });
  setInterval(() => undefined, 1000);
  console.log('READY ' + process.pid);
`;
const OURS = `
  const { runServer } = await import(${JSON.stringify(inRoot('packages/tooling/src/run.mjs'))});
  process.exitCode = await runServer(process.execPath, ['-e', ${JSON.stringify(SERVER)}]);
`;

/** Starts us with a server inside; `act` gets our process when the server is ready. */
function serve(act, program = process.execPath, args = ['--input-type=module', '-e', OURS]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      if (!said.includes('READY') && `${said}${chunk}`.includes('READY')) setTimeout(() => act(child), 100);
      said += chunk;
    });
    // The pipe closes when the last process that holds it is gone, the server included.
    child.once('close', (code) => resolve({ code, said: said.replace(/READY \d+\n/, '') }));
  });
}

describe('a server that we run', () => {
  it('gets one signal when the whole terminal is interrupted, and its exit code is ours', async () => {
    const { code, said } = await serve((child) => process.kill(-child.pid, 'SIGINT'));
    assert.deepEqual([code, said], [7, 'INT\n']);
  });

  it('gets the signal that only we got, once, when it comes twice at once', async () => {
    const { code, said } = await serve((child) => {
      child.kill('SIGINT');
      setTimeout(() => child.kill('SIGINT'), 50);
    });
    assert.deepEqual([code, said], [7, 'INT\n']);
  });

  it('is stopped when whoever started us was killed', async () => {
    const script = JSON.stringify([process.execPath, ['--input-type=module', '-e', OURS]]);
    const starter = `const [program, args] = ${script}; require('node:child_process').spawn(program, args, { stdio: 'inherit' });`;
    const { said } = await serve((child) => child.kill('SIGKILL'), process.execPath, ['-e', starter]);
    assert.equal(said, 'TERM\n');
  });
});

describe('a program that we listen to', () => {
  it('is heard on both outputs, with its exit code', async () => {
    const { code, stdout, stderr } = await capture(process.execPath, ['-e', "console.log('a'); console.error('b'); process.exit(3)"]);
    assert.deepEqual([code, stdout, stderr], [3, 'a\n', 'b\n']);
  });

  it('counts as failed when it is not there', async () => {
    assert.equal((await capture('/nowhere/program', [])).code, 127);
  });
});
