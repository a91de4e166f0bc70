/** One mention of a parameter or resource in a template: `attribute` is set for Fn::GetAtt and `${A.B}`. */
export interface Reference {
  readonly name: string;
  readonly attribute?: string;
}

/** Every Ref, Fn::GetAtt and Fn::Sub variable inside a value, also in branches of Fn::If that are not taken. */
export function findReferences(value: unknown): Reference[] {
  if (Array.isArray(value)) return value.flatMap(findReferences);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, argument]) => {
    if (key === 'Ref' && typeof argument === 'string') return [{ name: argument }];
    if (key === 'Fn::GetAtt') return attributeReference(argument);
    if (key === 'Fn::Sub') return substitutionReferences(argument);
    return findReferences(argument);
  });
}

function attributeReference(argument: unknown): Reference[] {
  const [name, attribute] = typeof argument === 'string' ? splitAttribute(argument) : asPair(argument);
  return [{ name: String(name), attribute: String(attribute) }, ...findReferences(attribute)];
}

function substitutionReferences(argument: unknown): Reference[] {
  const [text, variables] = Array.isArray(argument) ? asPair(argument) : [argument, {}];
  const own = Object.keys(variables ?? {});
  const named = substitutionNames(String(text)).filter((name) => !own.includes(name));
  return [...named.map(toReference), ...findReferences(variables)];
}

/** The names between `${` and `}`, without the `${!literal}` ones. */
function substitutionNames(text: string): string[] {
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => (match[1] ?? '').trim());
}

/** 'Model.ModelName' names an attribute, 'Model' a Ref; pseudo parameters ('AWS::Region') have no dot. */
export function toReference(name: string): Reference {
  const [resource, attribute] = splitAttribute(name);
  return attribute === '' ? { name: resource } : { name: resource, attribute };
}

/** 'Endpoint.EndpointName' → ['Endpoint', 'EndpointName']: the attribute may hold dots, the logical id may not. */
export function splitAttribute(reference: string): [string, string] {
  const dot = reference.indexOf('.');
  return dot < 0 ? [reference, ''] : [reference.slice(0, dot), reference.slice(dot + 1)];
}

function asPair(argument: unknown): [unknown, unknown] {
  return Array.isArray(argument) ? [argument[0], argument[1]] : [argument, undefined];
}
