export declare const packFolder: (folder: string, top: string) => Uint8Array
export declare const listShipped: (listed: string, notices: string, name: string) => string
