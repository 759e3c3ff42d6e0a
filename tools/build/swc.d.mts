import type { Options } from '@swc/core';

export declare const swcOptions: Options & { jsc: NonNullable<Options['jsc']> };
