/** A record while it is put together: a spread for each part that may be absent costs more than the reading of it. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
