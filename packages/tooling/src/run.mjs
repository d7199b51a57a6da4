import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './paths.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const SAME_PRESS_MS = 1_000;

/** Runs a program in our place: same terminal, same exit code. The terminal's Ctrl-C reaches it without us. */
export function runAsMyself(program, args, options = {}) {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
  return ended(child, (name) => {
    if (name === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(name);
  });
}

/**
 * Runs a server in our place. It has a process group of its own: Ctrl-C reaches it once and through us, not also from the
 * terminal and from npm, because servers take a second signal as "do not wait for anything".
 */
export function runServer(program, args, options = {}) {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', detached: true, ...options });
  let last = 0;
  return ended(child, (name) => {
    const now = Date.now();
    if (now - last > SAME_PRESS_MS) child.kill(name);
    last = now;
  });
}

/** Runs a program and gathers what it says. `onOutput` sees it as it comes. */
export function capture(program, args, { onOutput = () => undefined, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const said = { stdout: '', stderr: '', output: '' };
    const gather = (name) => (chunk) => {
      said[name] += chunk;
      said.output += chunk;
      onOutput(String(chunk));
    };
    child.stdout.setEncoding('utf8').on('data', gather('stdout'));
    child.stderr.setEncoding('utf8').on('data', gather('stderr'));
    child.once('error', (error) => resolve({ code: 127, ...said, output: `${said.output}${error.message}\n` }));
    child.once('close', (code, signal) => resolve({ code: code ?? exitCodeOf(signal), ...said }));
  });
}

function ended(child, onSignal) {
  return new Promise((resolve, reject) => {
    const handlers = SIGNALS.map((name) => [name, () => onSignal(name)]);
    for (const [name, handler] of handlers) process.on(name, handler);
    const starter = process.ppid;
    // npm was killed and could tell nobody: nothing that it started may stay behind.
    const watch = setInterval(() => process.ppid !== starter && onSignal('SIGTERM'), 500).unref();
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const [name, handler] of handlers) process.off(name, handler);
      clearInterval(watch);
      resolve(code ?? exitCodeOf(signal));
    });
  });
}

function exitCodeOf(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}
