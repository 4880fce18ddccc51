// exclusive.mjs <stamp> <command...>: runs the command while no other build of this checkout does, then touches the stamp.
// Two `dotnet` processes may build the portal at once, and `npm ci` starts by deleting node_modules.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [stamp, ...command] = process.argv.slice(2);
const lock = 'obj/frontend.lock';
const started = Date.now();

await take();
try {
  process.exitCode = doneByAnother() ? 0 : run();
} finally {
  rmSync(lock, { force: true });
}

function run() {
  const { status } = spawnSync(command.join(' '), { shell: true, stdio: 'inherit' });
  if (status === 0) touch(stamp);
  return status ?? 1;
}

function doneByAnother() {
  try {
    return statSync(stamp).mtimeMs > started;
  } catch {
    return false;
  }
}

function touch(path) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  const now = new Date();
  utimesSync(path, now, now);
}

async function take() {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!ownerLives()) rmSync(lock, { force: true });
    else await pause(200);
  }
}

// A build that was killed leaves its lock behind; the process number tells.
function ownerLives() {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (!owner) return Date.now() - statSync(lock).mtimeMs < 5000;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
