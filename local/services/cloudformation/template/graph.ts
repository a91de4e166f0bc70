import { findReferences } from './references.ts';
import type { Template } from './template.ts';

/** Logical id → the logical ids that come before it. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Who needs whom, by Ref, Fn::GetAtt, Fn::Sub and DependsOn, among the given resources. */
export function dependencies(template: Template, logicalIds: readonly string[]): Graph {
  return new Map(
    logicalIds.map((id) => {
      const resource = template.Resources[id];
      const mentioned = findReferences(resource?.Properties).map((reference) => reference.name);
      const needed = [...mentioned, ...(resource?.DependsOn ?? [])].filter((name) => logicalIds.includes(name));
      return [id, new Set(needed)];
    }),
  );
}

/** The same resources, last things first: the order to delete in. */
export function reversed(graph: Graph): Graph {
  const ids = [...graph.keys()];
  return new Map(ids.map((id) => [id, new Set(ids.filter((other) => graph.get(other)?.has(id)))]));
}

/** The resources of a circle and those behind it, or none. */
export function findCycle(graph: Graph): string[] {
  const left = new Map(graph);
  const isFree = (id: string) => [...(left.get(id) ?? [])].every((needed) => !left.has(needed));
  for (let free = [...left.keys()].filter(isFree); free.length > 0; free = [...left.keys()].filter(isFree)) {
    for (const id of free) left.delete(id);
  }
  return [...left.keys()];
}

/**
 * Does the work of every resource once those before it are done, as many at a time as the graph allows.
 * What depends on failed work is not started. Resolves, when nothing runs any more, to the errors.
 */
export async function runInOrder(graph: Graph, work: (logicalId: string) => Promise<void>): Promise<unknown[]> {
  const started = new Map<string, Promise<void>>();
  const run = (id: string): Promise<void> => {
    const promise = started.get(id) ?? Promise.all([...(graph.get(id) ?? [])].map(run)).then(() => work(id));
    started.set(id, promise);
    return promise;
  };
  const outcomes = await Promise.allSettled([...graph.keys()].map(run));
  return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
}
