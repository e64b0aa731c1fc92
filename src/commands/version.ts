import manifest from '../../package.json' with { type: 'json' };

/** The version of this `hoi`. */
export const VERSION: string = manifest.version;
