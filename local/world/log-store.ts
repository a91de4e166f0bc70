/** One line of a log. `timestamp` (when it was written) and `ingestionTime` are epoch milliseconds. */
export interface LogEvent {
  readonly timestamp: number;
  readonly ingestionTime: number;
  readonly message: string;
  readonly eventId: string;
}

export interface LogStream {
  readonly name: string;
  readonly creationTime: number;
  readonly events: LogEvent[];
}

export interface LogGroup {
  readonly name: string;
  readonly creationTime: number;
  readonly streams: Map<string, LogStream>;
}

/** CloudWatch Logs, in memory. Groups and streams appear with their first line. Events lie in the order of their time, those of one time in the order of arrival. */
export interface LogStore {
  append(group: string, stream: string, lines: readonly { timestamp: number; message: string }[]): void;
  /** Finds or makes. */
  createGroup(name: string): LogGroup;
  /** Finds or makes, the group too. */
  createStream(group: string, stream: string): LogStream;
  group(name: string): LogGroup | undefined;
  /** All groups, sorted by name. */
  groups(): LogGroup[];
  deleteGroup(name: string): void;
}

export function createLogStore(): LogStore {
  const groups = new Map<string, LogGroup>();
  let lastEvent = 0;

  const createGroup = (name: string): LogGroup => {
    const group = groups.get(name) ?? { name, creationTime: Date.now(), streams: new Map() };
    groups.set(name, group);
    return group;
  };
  const createStream = (groupName: string, name: string): LogStream => {
    const { streams } = createGroup(groupName);
    const stream = streams.get(name) ?? { name, creationTime: Date.now(), events: [] };
    streams.set(name, stream);
    return stream;
  };

  return {
    createGroup,
    createStream,
    append(group, stream, lines) {
      const { events } = createStream(group, stream);
      const ingestionTime = Date.now();
      for (const { timestamp, message } of lines) {
        lastEvent += 1;
        const at = events.findLastIndex((earlier) => earlier.timestamp <= timestamp) + 1;
        events.splice(at, 0, { timestamp, ingestionTime, message, eventId: String(lastEvent).padStart(56, '0') });
      }
    },
    group: (name) => groups.get(name),
    groups: () => [...groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    deleteGroup: (name) => void groups.delete(name),
  };
}
