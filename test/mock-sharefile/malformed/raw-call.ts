import { connect } from 'node:net';

/** Writes bytes to a server as they stand and gives all that comes back until the connection ends. */
export function rawCall(origin: string, bytes: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    socket.on('data', (part) => parts.push(part));
    // A server that has heard enough may reset the connection; what it said before counts.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      resolve(Buffer.concat(parts).toString('latin1'));
    });
  });
}
