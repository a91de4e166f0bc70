/** A part of an API request, with the API's own names and types; null takes a member out. */
export type RequestPart = Readonly<Record<string, unknown>>;
