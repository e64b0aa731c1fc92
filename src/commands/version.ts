import manifest from '../../package.json' with { type: 'json' };

declare const __HOI_VERSION__: string | undefined;

/** The version of this `hoi`; the build writes it in place, so that nothing is loaded for it. */
export const VERSION: string = typeof __HOI_VERSION__ === 'string' ? __HOI_VERSION__ : manifest.version;
