/** Everything that `hoi guard` finds besides what `hoi check` does: about people, about what a change brings in, about what it loses. */
export * from './kinds/contents.ts';
export * from './kinds/losses.ts';
export * from './kinds/people.ts';
