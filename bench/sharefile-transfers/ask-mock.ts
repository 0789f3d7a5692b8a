/** Where one file goes and comes from. */
export interface FileServer {
  uploadUrl(): Promise<string>;
  downloadUrl(): Promise<string>;
}

/** Asks a mock for both URLs as its clients do, for a file in the home folder; each upload is its next version. */
export function askMock(origin: string, token: string): FileServer {
  const headers = { authorization: `Bearer ${token}` };
  const read = async (path: string, name: string, init: RequestInit = {}): Promise<string> => {
    const answer = await fetch(`${origin}/sf/v3${path}`, { headers, ...init });
    const body: unknown = await answer.json();
    const text: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
    if (typeof text === 'string') return text;
    throw new Error(`${path} was answered with ${String(answer.status)} and no ${name}.`);
  };
  return {
    uploadUrl() {
      const request = { method: 'standard', raw: true, fileName: 'large.bin', overwrite: true };
      return read('/Items(home)/Upload2', 'ChunkUri', { method: 'POST', body: JSON.stringify(request) });
    },
    async downloadUrl() {
      const id = await read('/Items(home)/ByPath?path=/large.bin', 'Id');
      return read(`/Items(${id})/Download?redirect=false`, 'DownloadUrl');
    },
  };
}
