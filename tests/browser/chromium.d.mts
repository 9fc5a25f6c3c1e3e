export declare const flags: readonly string[]
export declare const findChromium: () => Promise<string | undefined>
export declare const ensureChromium: () => Promise<string | undefined>
export declare const hasVoice: () => boolean
export declare const ensureVoice: () => void
