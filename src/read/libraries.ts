// Libraries that only some inputs need, loaded when first used: two plain text files are compared without waiting for a page parser.
// `require` keeps that synchronous; its own cache keeps each library once.
import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

export const linkedom = (): typeof import('linkedom') => load('linkedom')
export const readability = (): typeof import('@mozilla/readability') => load('@mozilla/readability')
export const chardet = (): typeof import('chardet') => load('chardet')
export const iconv = (): typeof import('iconv-lite') => load('iconv-lite')
export const yaml = (): typeof import('yaml') => load('yaml')
