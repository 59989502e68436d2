/** The part of ltijs 5.9.9 that Waymark uses; the package has no types of its own. */
declare module 'ltijs' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export type Query = Record<string, unknown>;

  /** Documents are plain JSON; `key` is ltijs' encryption key where it wants them encrypted, else false. */
  export interface DatabasePlugin {
    setup(): Promise<true>;
    Close(): Promise<true>;
    Get(key: string | false, collection: string, query?: Query): Promise<object[] | false>;
    Insert(key: string | false, collection: string, item: Query, index?: Query): Promise<true>;
    Replace(key: string | false, collection: string, query: Query, item: Query, index?: Query): Promise<true>;
    Modify(key: string | false, collection: string, query: Query, modification: Query): Promise<true>;
    Delete(collection: string, query: Query): Promise<true>;
  }

  type Next = (error?: unknown) => void;

  /** Express 4's, as far as the guard needs it. */
  export interface LtijsRequest extends IncomingMessage {
    method: string;
    path: string;
    query: unknown;
    body: unknown;
    /** The ltik, wherever in the request ltijs has found one. */
    token?: unknown;
    /** Values of cookies with a valid signature; false for the others. */
    signedCookies: Record<string, unknown>;
  }

  export interface CookieOptions {
    maxAge?: number;
    path?: string;
    secure?: boolean;
    sameSite?: 'none';
    partitioned?: boolean;
    [other: string]: unknown;
  }

  export interface LtijsResponse extends ServerResponse {
    locals: Record<string, unknown>;
    cookie(name: string, value: string, options?: CookieOptions): this;
    redirect(location: string): void;
  }

  export type LtijsHandler = (req: LtijsRequest, res: LtijsResponse, next: Next) => void;

  export interface LtijsApp {
    (req: IncomingMessage, res: ServerResponse, next: Next): void;
    use(handler: LtijsHandler): void;
    all(path: string, handler: LtijsHandler): void;
  }

  export interface SetupOptions {
    appRoute: string;
    loginRoute: string;
    keysetRoute: string;
    ltiaas: boolean;
    cors: boolean;
    /** Seconds; false where the guard has checked the age. */
    tokenMaxAge: number | false;
    devMode: false;
    serverAddon(app: LtijsApp): void;
  }

  export interface ProviderInstance {
    app: LtijsApp;
    setup(encryptionKey: string, database: { plugin: DatabasePlugin }, options: SetupOptions): this;
    onConnect(callback: (token: object, req: LtijsRequest, res: LtijsResponse, next: Next) => void): true;
    onDeepLinking(callback: (token: object, req: LtijsRequest, res: LtijsResponse, next: Next) => void): true;
    onInvalidToken(callback: LtijsHandler): true;
    onSessionTimeout(callback: LtijsHandler): true;
    onUnregisteredPlatform(callback: LtijsHandler): true;
    onInactivePlatform(callback: LtijsHandler): true;
  }

  /** One instance for the whole process; its class makes others. */
  export const Provider: ProviderInstance & { constructor: new () => ProviderInstance };
}
