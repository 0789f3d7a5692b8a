import { startLab } from '../harness/index.ts';
import type { BenchRow } from './bench-row.ts';
import { cpuSecondsSince } from './cpu-seconds.ts';
import { downloadFile, uploadFile } from './hub/stream-file.ts';

const MEGABYTES = 1024;
const SAMPLE_EVERY_MS = 20;

/**
 * A file of 1 GB through the documents hub, both ways. Client, connector and mock (which keeps contents on the disk) are
 * in one process, so the memory is that of all three.
 */
export async function benchHub(): Promise<BenchRow[]> {
  await using lab = await startLab({ seed: 1, instance: 'none' });
  const configuration = { 'event.notification.enabled': false };
  const { token } = await lab.createInstance({ configuration });
  const { url, userSecret } = lab.connector;
  const hub = { url, authorization: `User ${userSecret}, Element ${token}` };
  // Code and pools are there before the file comes.
  await uploadFile(hub, '/warm-up.bin', 16);
  await downloadFile(hub, '/warm-up.bin');
  const path = '/big.bin';
  const upload = await measure('upload', () => uploadFile(hub, path, MEGABYTES));
  const download = await measure('download', async () => {
    const length = await downloadFile(hub, path);
    if (length !== MEGABYTES * 1024 * 1024) throw new Error(`${String(length)} bytes came back.`);
  });
  return [upload, download];
}

async function measure(what: string, work: () => Promise<void>): Promise<BenchRow> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const startedCpu = process.cpuUsage();
  const startedAt = performance.now();
  let peak = before;
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), SAMPLE_EVERY_MS);
  await work();
  clearInterval(sampling);
  const cpuSeconds = cpuSecondsSince(startedCpu);
  const wall = ((performance.now() - startedAt) / 1000).toFixed(1);
  const grown = (peak - before) / 1024 / 1024;
  return {
    ...{ ratioMedian: grown, ratioQ1: grown, ratioQ3: grown, unit: ' MB' },
    name: `${what} of ${String(MEGABYTES)} MB through the hub: RSS grows by`,
    note: `to a peak of ${(peak / 1024 / 1024).toFixed(0)} MB; ${wall} s wall, ${cpuSeconds.toFixed(1)} s of CPU`,
  };
}
