import { join } from 'node:path';

/** Where the script runs inside the sandbox. */
export const SANDBOX_HOME = '/scratch';

/** File descriptor on which the stand-in for curl tells its calls. */
export const CALLS_FD = 3;

/**
 * What a script may use up: processes (threads as well), bytes of memory for each, bytes of one file. All files lie in
 * memory, of which there are 16 MB.
 */
const LIMITS = ['--nproc=128', '--as=1073741824', '--fsize=4194304', '--nofile=64', '--core=0'];

/**
 * Makes a root of its own in memory: programs and libraries of the machine, which cannot be written, `/dev/null`, and a
 * scratch folder. Nothing of the machine's other files is there. Then it gives up all rights for good, and tells of a call
 * without arguments, so that the time of the script is counted from there.
 */
const SET_UP = `set -e
cd "$1"; shift
mount -t tmpfs -o size=16m,mode=755,nosuid,nodev scratch root
mkdir root/scratch root/dev root/tmp
cp -R bin command root/scratch/
for each in bin lib lib32 lib64 libx32 usr; do
  if [ -L "/$each" ]; then cp -P "/$each" root/
  elif [ -d "/$each" ]; then
    mkdir "root/$each"
    mount --bind "/$each" "root/$each"
    mount -o remount,bind,ro,nosuid "root/$each"
  fi
done
: > root/dev/null
mount --bind /dev/null root/dev/null
exec chroot root /usr/bin/setpriv --no-new-privs --inh-caps=-all --bounding-set=-all \\
  /bin/sh -c 'cd ${SANDBOX_HOME}; printf "0\\0\\0" >&${String(CALLS_FD)}; exec "$@"' sh \\
  /usr/bin/prlimit ${LIMITS.join(' ')} /usr/bin/env -i PATH=${SANDBOX_HOME}/bin HOME=${SANDBOX_HOME} LC_ALL=C "$@"
`;

/**
 * The command that runs `command` in namespaces of its own: no network, no file of the machine that can be written, no
 * process that outlives it. `folder` holds the script, `bin` and an empty folder `root`.
 */
export function inSandbox(folder: string, command: readonly string[]): readonly [program: string, string[]] {
  const namespaces = ['--user', '--map-root-user', '--net', '--mount', '--pid', '--ipc', '--uts'];
  return ['unshare', [...namespaces, '--fork', '--kill-child', '/bin/sh', '-c', SET_UP, 'sh', folder, ...command]];
}

/** A superuser's limits on processes do not hold, and its files could be read: it becomes nobody first. */
const NOBODY = 65_534;

/** As whom the sandbox is to be started; undefined where it is not the superuser who starts it. */
export function sandboxUser(): number | undefined {
  return process.getuid?.() === 0 ? NOBODY : undefined;
}

/** The empty folder on which the sandbox puts its root. */
export function rootFolderOf(folder: string): string {
  return join(folder, 'root');
}
