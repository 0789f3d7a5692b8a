/** Where `serve` listens unless told otherwise. */
export const DEFAULT_PORTS = { shareFile: 4010, connector: 4020, sink: 4030 } as const;
