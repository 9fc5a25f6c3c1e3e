export declare const mayImport: Readonly<Record<string, readonly string[]>>
export declare const faultOf: (file: string, source: string) => string | undefined
